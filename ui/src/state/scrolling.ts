// What scrolls by arrow keys, which the screens around it use for other things.

/** Whether an arrow scrolls an element: there is more of it in that direction than is in sight. */
function scrollsBy(element: HTMLElement, key: string): boolean {
  switch (key) {
    case "ArrowUp":
    case "ArrowDown":
      return element.scrollHeight > element.clientHeight + 1;
    case "ArrowLeft":
    case "ArrowRight":
      return element.scrollWidth > element.clientWidth + 1;
    default:
      return false;
  }
}

/**
 * Keeps the arrows that scroll what has the focus from the screen around it: a judge who scrolls a wide table would else
 * answer which entry is the better one. At its end as well, where one press too many must do nothing.
 */
export function keepArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { currentTarget: element, target, key } = event;
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  if (target === element && !isModified && scrollsBy(element, key)) {
    event.stopPropagation();
  }
}
