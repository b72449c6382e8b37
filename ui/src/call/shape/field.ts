// A field may hold others of any kind: `ShapeField` draws tables, lists and kinds, and these draw fields in turn. They are
// given it by context, so that no component imports one that imports it.

import { getContext, setContext, type Component } from "svelte";

import type { Shape } from "./shape";

/** The props of a field of any shape. */
export interface FieldProps {
  shape: Shape;
  /** The key it stands under. */
  key: string;
  label: string;
  value: unknown;
  /** The values of the table that it is a key of. */
  siblings?: Record<string, unknown>;
  unit?: number;
  /** Whether the name of a list is drawn; no where a heading says it. */
  titled?: boolean;
}

type FieldComponent = Component<FieldProps, object, "value">;

const NAME = Symbol("field");

/** Gives every part below the component that draws a field. */
export function provideField(field: FieldComponent): void {
  setContext(NAME, field);
}

/** The component that draws a field of any shape. */
export const getField = () => getContext<FieldComponent>(NAME);
