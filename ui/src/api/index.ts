// The one place that talks to the app: its commands and their types, the failures they end in, and the window's events.

export * from "./client";
export { epoch, nextEpoch, Superseded } from "./epoch";
export { asFailure, CHANGED_ELSEWHERE, STOPPED } from "./failure";
export { DeskError } from "./transport";
export { onDrop, whenArrived, whenClosing } from "./window";
