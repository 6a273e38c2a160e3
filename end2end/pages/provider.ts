import type { Page } from '@playwright/test';

/** The pages of the identity provider, which are its own. */
export class ProviderPages {
  constructor(private readonly page: Page) {}

  /** Says who one is, and consents to whatever is asked. */
  async signIn(login: string): Promise<void> {
    await this.signInAgain(login);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** Says who one is, once more: consent was given before. */
  async signInAgain(login: string): Promise<void> {
    await this.page.locator('input[name="login"]').fill(login);
    await this.page.locator('input[name="password"]').fill('any');
    await this.page.getByRole('button', { name: 'Sign-in' }).click();
  }

  /** Consents, and gives the address that the provider then leads back to; the browser does not go there. */
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
