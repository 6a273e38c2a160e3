import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from '../pages/app.ts';
import type { Person } from './person.ts';

/** A screen of a sign-in at which a person may be interrupted. */
export interface Step {
  /** The screen's title. */
  title: string;
  path: string;
  reach(app: App, person: Person): Promise<void>;
  /** The screen that Back leads to, if it is not the same screen. It belongs to the same step. */
  back?: string;
  /** The first screen of a new tab, if it is not the same screen. */
  tab?: string;
}

/** The steps of a first sign-in. */
export const FIRST: Step[] = [
  { title: 'Set Up Required', path: '/set-up', reach: (app, person) => app.flows.toSetUp(person) },
  {
    title: 'Verification Required',
    path: '/verify',
    reach: (app, person) => app.flows.toVerifyOfSetUp(person),
    back: 'Set Up Required',
    tab: 'Set Up Required',
  },
  { title: 'Backup Codes', path: '/backup-codes', reach: (app, person) => app.flows.toBackupCodes(person) },
  {
    title: 'Change your Password',
    path: '/change-password',
    reach: (app, person) => app.flows.toChangePassword(person),
  },
];

/** The steps of a later sign-in. */
export const LATER: Step[] = [
  { title: 'Verification Required', path: '/verify', reach: (app, person) => app.flows.toVerify(person) },
  {
    title: 'Verify with Backup Code',
    path: '/backup-code',
    reach: (app, person) => app.flows.toBackupCode(person),
    back: 'Verification Required',
    tab: 'Verification Required',
  },
  { title: 'Signed in', path: '/', reach: (app, person) => app.flows.laterSignIn(person) },
];

/** The title of the current screen, whichever it is. */
export function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

export async function expectReloadKeepsStep(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  await app.page.reload();
  await expect(title(app.page)).toHaveText(step.title);
  await expect(app.page).toHaveURL(step.path);
}

export async function expectBackKeepsStep(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  await app.page.goBack();
  // Back may leave the app. A person who returns must be able to go on.
  if (!app.page.url().startsWith('http')) await app.page.goForward();
  await expect(title(app.page)).toHaveText(step.back ?? step.title);
}

export async function expectNewTabContinues(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  const tab = await app.page.context().newPage();
  await tab.goto('/');
  await expect(title(tab)).toHaveText(step.tab ?? step.title);
}
