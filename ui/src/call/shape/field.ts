// `ShapeField` draws tables, lists and kinds, which in turn draw the fields in them by `ShapeField`. They get it from a Svelte
// context, since components that import each other would make a circle.

import { getContext, setContext, type Component } from "svelte";

import type { Shape } from "./shape";

/** The props of a field of any shape. */
export interface FieldProps {
  shape: Shape;
  /** The key of the value in its table. */
  key: string;
  label: string;
  value: unknown;
  /** The values of all keys of its table, by key. */
  siblings?: Record<string, unknown>;
  /** How many of the call's units one unit of the field is: 60 where the field has minutes and the call seconds. */
  unit?: number;
  /** Whether the name of a list is drawn; no where a heading says it. */
  titled?: boolean;
}

type FieldComponent = Component<FieldProps, object, "value">;

const FIELD_CONTEXT = Symbol("field");

/** Provides the component that draws a field to every component below. */
export function provideField(field: FieldComponent): void {
  setContext(FIELD_CONTEXT, field);
}

/** The component that draws a field of any shape. */
export const getField = () => getContext<FieldComponent>(FIELD_CONTEXT);
