// From the page to the window.

import { mount } from "svelte";

import App from "./App.svelte";
import { watch } from "./unhandled_errors.svelte";

/** Starts the interface in a page that has an element `app`. */
export function start(page: Document): void {
  const target = page.getElementById("app");
  if (!target) {
    throw new Error("index.html has no element `app`");
  }
  watch(window);
  mount(App, { target });
}
