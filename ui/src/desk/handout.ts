// The desk's own keys. Each function is a command of src-tauri/src/commands/hand_out.rs.

import { ask } from "./ask";
import type { Delivery } from "./bindings/Delivery";
import type { HandOut } from "./bindings/HandOut";

/** The desk's fingerprint, its earlier keys, and the link that carries the fingerprint. */
export const handOut = () => ask<HandOut>("hand_out");

/** Says where on the web the call's sealed file is. */
export const setCallAddress = (address: string) => ask<null>("call_address_set", { address });

/** Takes new keys in the place of those in use; tells how far the word of it has come. */
export const rotateKeys = (isVoid: boolean) => ask<Delivery>("keys_rotate", { void: isVoid });

/** Says that earlier keys are void; tells how far the word of it has come. */
export const revokeKeys = (fingerprint: string) => ask<Delivery>("keys_revoke", { fingerprint });
