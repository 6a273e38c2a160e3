import { endSession } from '../api.ts';
import { type Stop, stop, type TourOptions, transientStops } from './stop.ts';
import * as transient from './transient-states.ts';

export async function* errorScreens({ server, consoleErrors, app }: TourOptions): AsyncGenerator<Stop> {
  yield* transientStops(transient.ofUnreachable(app, consoleErrors));
  consoleErrors.expect(/status of 404 .*no-such-page/);
  await app.notFound.open();
  await app.notFound.heading.waitFor();
  yield stop('not-found');
  await app.page.goto('/sso?why=ended&provider=corporate');
  await app.sso.heading.waitFor();
  yield stop('sso-ended');
  await app.notMe.openWith('7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA');
  await app.notMe.notMeButton.waitFor();
  yield stop('not-me');
  yield* transientStops(transient.ofNotMe(app));

  await endSession(server, app.page.context());
  await app.changePassword.open();
  await app.sessionExpired.heading.waitFor();
  yield stop('session-expired');

  await app.login.open();
  await app.login.heading.waitFor();
  consoleErrors.expectUnreachable();
  await server.kill();
  await app.login.signIn('grace', 'whatever it was');
  await app.login.alert.waitFor();
  yield stop('login-unreachable');
}
