import type { Page } from '@playwright/test';

/** The identity provider's own pages. */
export class ProviderPages {
  constructor(private readonly page: Page) {}

  /** Signs in and consents. */
  async signIn(login: string): Promise<void> {
    await this.signInAgain(login);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** Signs in again; consent has been given before. */
  async signInAgain(login: string): Promise<void> {
    await this.page.locator('input[name="login"]').fill(login);
    await this.page.locator('input[name="password"]').fill('any');
    await this.page.getByRole('button', { name: 'Sign-in' }).click();
  }

  /** Consents and returns the callback address without letting the browser follow it. */
  async interceptCallback(): Promise<URL> {
    const form = this.page.locator('form', { has: this.page.getByRole('button', { name: 'Continue' }) });
    const action = await form.evaluate((element: HTMLFormElement) => element.action);
    const fields = await form.evaluate((element: HTMLFormElement) => Object.fromEntries([...new FormData(element)].map(String).map((pair) => pair.split(',', 2))));
    let answer = await this.page.request.post(action, { form: fields, maxRedirects: 0 });
    for (;;) {
      const location = new URL(answer.headers().location ?? '', answer.url());
      if (location.origin !== new URL(action).origin) return location;
      answer = await this.page.request.get(location.href, { maxRedirects: 0 });
    }
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('link', { name: 'Cancel' }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Yes, sign me out' }).click();
  }
}
