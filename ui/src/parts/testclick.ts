// Clicks in tests.

/**
 * Clicks an element, or the first that a selector finds in the document. Where there is none the test fails: a click on
 * nothing would pass in silence, and what follows it would hold of a screen on which nothing happened.
 */
export function click(target: string | HTMLElement | null | undefined): void {
  const found = typeof target === "string" ? document.querySelector<HTMLElement>(target) : target;
  if (!found) {
    throw new Error(typeof target === "string" ? `${target} is not there` : "nothing to click");
  }
  found.click();
}
