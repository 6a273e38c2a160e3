import type { App } from '../pages/app.ts';
import { fitProblems, narrowFitProblems } from './audit/fit.ts';
import { focusProblems } from './audit/focus.ts';
import { axeProblems } from './audit/axe.ts';
import { semanticProblems } from './audit/semantics.ts';

/**
 * The accessibility problems of the current screen (WCAG 2.2 A and AA, as far as a machine can tell). Leaves the screen
 * unchanged except for the focus.
 */
export async function audit({ page, words }: App): Promise<string[]> {
  const size = page.viewportSize()!;
  const complaints = [...(await axeProblems(page)), ...(await semanticProblems(page, words)), ...(await fitProblems(page)), ...(await focusProblems(page))];
  await page.setViewportSize(size);
  return complaints;
}

/** The problems that depend on the language: texts, their direction, and whether they fit into a narrow window. */
export async function auditTranslation({ page, words }: App): Promise<string[]> {
  const size = page.viewportSize()!;
  const complaints = [...(await semanticProblems(page, words)), ...(await narrowFitProblems(page))];
  await page.setViewportSize(size);
  return complaints;
}
