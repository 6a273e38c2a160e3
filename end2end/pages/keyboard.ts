import type { Locator, Page } from '@playwright/test';

/** How the focused element looks to a keyboard user. */
export interface Focus {
  /** Whether an outline or a shadow marks it. */
  marked: boolean;
  /** Whether nothing covers its centre. */
  uncovered: boolean;
  what: string;
}

/** A person who uses only the keyboard. */
export class Keyboard {
  /** Every element that had the focus on the way. */
  readonly stops: Focus[] = [];

  constructor(private readonly page: Page) {}

  /** Presses Tab until the element has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    // More stops than any screen has; reaching the limit means a trap or a target that Tab skips.
    for (let pressed = 0; pressed < 25; pressed += 1) {
      await this.page.keyboard.press('Tab');
      this.stops.push(await this.focus());
      if (await target.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${target}; it stops at ${this.stops.map((stop) => stop.what).join(' / ')}`);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  private focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        // After the last stop the browser's own controls have the focus.
        marked:
          element === document.body ||
          (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
          style.boxShadow !== 'none',
        uncovered: element === document.body || top === null || element.contains(top) || top.contains(element),
        what: `${element.tagName.toLowerCase()} ${(element.textContent || element.id).trim().slice(0, 30)}`,
      };
    });
  }
}
