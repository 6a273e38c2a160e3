import type { App } from '../../pages/app.ts';
import type { ConsoleErrors } from '../console-errors.ts';
import type { Person } from '../person.ts';
import type { TestServer } from '../test-server.ts';

export interface TourOptions {
  server: TestServer;
  consoleErrors: ConsoleErrors;
  app: App;
  person: Person;
}

/** A screen in one state. */
export interface Stop {
  name: string;
  /** The screen looks like this for a moment or for few people, so the documentation does not show it. */
  transient: boolean;
}

export function stop(name: string): Stop {
  return { name, transient: false };
}

/** The stops of a transient state. */
export async function* transientStops(names: AsyncGenerator<string>): AsyncGenerator<Stop> {
  for await (const name of names) yield { name, transient: true };
}

/** Waits for the first error at a field. */
export async function invalid(app: App): Promise<void> {
  await app.page.locator('[aria-invalid="true"]').first().waitFor();
}
