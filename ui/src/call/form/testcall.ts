// A call for tests of the form.

import type { Call } from "../../api";
import { newCall } from "./rules";

/** A call that lacks nothing. */
export function completeCall(): Call {
  const call = newCall();
  Object.assign(call.programme, { name: "Prizes", organisation: "Desk" });
  Object.assign(call.programme.contact, { name: "A", email: "a@example.org" });
  call.edition.name = { en: "First", fr: "Première" };
  call.deadline = { ...call.deadline, local: "2021-01-15T23:59", text: "By then." };
  call.category = [{ id: "", name: "News", text: "A story." }];
  return call;
}
