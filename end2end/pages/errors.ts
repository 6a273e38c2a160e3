import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** The session ended on the server while the page was open. */
export class SessionExpiredScreen extends Screen {
  readonly signInAgain = this.page.getByRole('main').getByText(this.translate('Sign in again'), { exact: true });

  constructor(page: Page, words?: Words) {
    super(page, '/', 'Session expired', words);
  }
}

/** A sign-in with the identity provider failed. */
export class SsoScreen extends Screen {
  readonly text = this.page.getByRole('main');
  readonly tryAgain = this.link('Try again');
  readonly backToLogin = this.link('Back to Login');

  constructor(page: Page, words?: Words) {
    super(page, '/sso', 'Login with the identity provider', words);
  }
}

/** An unknown address. */
export class NotFoundScreen extends Screen {
  readonly startPageLink = this.link('Go to the start page');

  constructor(page: Page, words?: Words) {
    super(page, '/no-such-page', 'Page not found', words);
  }
}

/** The app is loaded but the server does not respond. */
export class UnreachableScreen extends Screen {
  readonly tryAgain = this.button('Try again');

  constructor(page: Page, words?: Words) {
    super(page, '/', 'Server unreachable', words);
  }
}
