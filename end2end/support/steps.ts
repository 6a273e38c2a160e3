import type { App } from '../pages/app.ts';
import type { Person } from './person.ts';

/** A place in a sign-in at which a person may be interrupted. */
export interface Step {
  /** The screen's title. */
  title: string;
  path: string;
  reach(app: App, person: Person): Promise<void>;
  /** Where Back leads, when not to the same screen again: only to a screen of the same step. */
  back?: string;
  /** Where a fresh tab begins, when not at the same screen. */
  tab?: string;
}

/** The steps of somebody's first sign-in. */
export const FIRST: Step[] = [
  { title: 'Set Up Required', path: '/set-up', reach: (app, person) => app.reachSetUp(person) },
  {
    title: 'Verification Required',
    path: '/verify',
    reach: (app, person) => app.reachVerifyOfSetUp(person),
    back: 'Set Up Required',
    tab: 'Set Up Required',
  },
  { title: 'Backup Codes', path: '/backup-codes', reach: (app, person) => app.reachBackupCodes(person) },
  {
    title: 'Change your Password',
    path: '/change-password',
    reach: (app, person) => app.reachChangePassword(person),
  },
];

/** The steps of a later one. */
export const LATER: Step[] = [
  { title: 'Verification Required', path: '/verify', reach: (app, person) => app.reachVerify(person) },
  {
    title: 'Verify with Backup Code',
    path: '/backup-code',
    reach: (app, person) => app.reachBackupCode(person),
    back: 'Verification Required',
    tab: 'Verification Required',
  },
  { title: 'Signed in', path: '/', reach: (app, person) => app.signInWithCode(person) },
];
