// An element that fills the screen, and back.

/** Shows an element on the whole screen; where one is, it is shown in its place again. */
export function toggleFullScreen(element: HTMLElement | undefined): void {
  const changed = document.fullscreenElement
    ? document.exitFullscreen()
    : element?.requestFullscreen();
  // Where the system allows no full screen, all stays as it is.
  void changed?.catch(() => undefined);
}
