import { expect, test } from '@playwright/test';
import { App } from '../../pages/app.ts';
import { Screen } from '../../pages/screen.ts';
import { SCREENS } from '../../support/screens.ts';

test('every screen has a page object', async ({ page }) => {
  const app = new App(page, 'http://localhost');
  const paths = Object.values(app).flatMap((part) => (part instanceof Screen ? [part.path] : []));
  const missing = SCREENS.filter(({ path }) => !paths.includes(path)).map(({ name }) => name);
  expect(missing, 'screens without a page object').toEqual([]);
});
