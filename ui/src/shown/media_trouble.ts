// Why a film or a sound does not play.

/** `unplayable`: its format or its codec is not known here. `broken`: it is damaged. `unreachable`: its bytes stopped coming. */
export type MediaTrouble = "unplayable" | "broken" | "unreachable";

/** What stands behind the code of a `MediaError`. */
export function mediaTrouble(code: number | undefined): MediaTrouble {
  switch (code) {
    case 2:
      return "unreachable";
    case 3:
      return "broken";
    default:
      return "unplayable";
  }
}

/** Whether the window is WebKitGTK, which plays what the GStreamer plugins of the system play. */
export const isLinux = (): boolean =>
  navigator.userAgent.includes("Linux") && !navigator.userAgent.includes("Android");
