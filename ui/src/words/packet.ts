// How far a judge's packet of a round has come, in words.

import type { PacketView } from "../desk/bindings/PacketView";
import { t } from ".";

/** Whether the judge has a packet of the round, or somebody saved it to hand it over. */
export const hasLeft = (packet: PacketView): boolean => packet.delivery.state !== "draft";

/** How far it has come, beside the word "packet" or as a sentence of its own, and what of the judge's entries is not in it. */
export function packetWord(packet: PacketView, alone = false): string {
  const { state } = packet.delivery;
  if (state === "draft") {
    return t(alone ? "judge-not-sent" : "packet-not-sent");
  }
  const word =
    state === "saved"
      ? t(alone ? "judge-packet-saved" : "packet-saved")
      : t(alone ? "judge-packet-sent" : "packet-sent");
  return packet.missing > 0 ? `${word}; ${t("packet-missing", { entries: packet.missing })}` : word;
}
