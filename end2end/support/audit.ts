import type { App } from '../pages/app.ts';
import { unfit } from './audit/fit.ts';
import { lost } from './audit/focus.ts';
import { faded } from './audit/themes.ts';
import { untold } from './audit/told.ts';

/**
 * All that keeps somebody from using the screen that is shown (WCAG 2.2 A and AA, as far as a machine can tell). Leaves the
 * screen as it was, the focus excepted.
 */
export async function audit({ page, words }: App): Promise<string[]> {
  const size = page.viewportSize()!;
  const complaints = [...(await faded(page)), ...(await untold(page, words)), ...(await unfit(page)), ...(await lost(page))];
  await page.setViewportSize(size);
  return complaints;
}
