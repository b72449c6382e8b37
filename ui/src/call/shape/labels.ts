// What a key, a kind or a value of a call is called where people read it.

import { t } from "../../i18n";
import { hasMessage } from "../../i18n/catalogue";

/** The message of a key: its own where two tables mean different things by it. */
export function keyMessageId(of: string, key: string): string {
  const ownId = `field-${of}-${key}`;
  return hasMessage("en-CA", ownId) ? ownId : `field-${key}`;
}

export const keyLabel = (of: string, key: string) => t(keyMessageId(of, key));
export const kindLabel = (of: string, kind: string) => t(`kind-${of}-${kind}`);
export const valueLabel = (of: string, value: string) => t(`value-${of}-${value}`);
