import { test } from '@playwright/test';
import { errorScreens } from './tour/errors.ts';
import { firstSignIn, laterSignIn, otherSettings } from './tour/sign-in.ts';
import { administration, ownSecurity, statesOfAccount } from './tour/signed-in.ts';
import type { Stop, TourOptions } from './tour/stop.ts';

/**
 * Takes a newcomer through every screen, including errors and transient states, and yields at each stop. Afterwards the
 * server is down.
 */
export async function* tour(options: TourOptions): AsyncGenerator<Stop> {
  const { consoleErrors } = options;
  // About seventy stops of a few seconds each on a slow machine. A step that hangs has its own timeout.
  test.setTimeout(900_000);
  consoleErrors.expectStatus(401, 403, 409, 422);
  yield* firstSignIn(options);
  yield* ownSecurity(options);
  yield* administration(options);
  yield* otherSettings(options);
  yield* laterSignIn(options);
  yield* statesOfAccount(options);
  yield* errorScreens(options);
}
