// What the command palette can do from here.

import { collect, fetchMail, fetchPackets, type WorkspaceKind } from "../api";
import { restoring } from "../state/restoring.svelte";
import { closeAll } from "../opening/opening";
import { locale, t } from "../i18n";
import { leaving } from "../state/leaving.svelte";
import { reportCollected, reportFetched } from "../mailbox/mail";
import { dialogs } from "./dialogs.svelte";
import { route } from "../state/route.svelte";
import { sectionsOf, sectionMessageId } from "../state/screens";
import { session } from "../state/session.svelte";
import { withErrorToast } from "../state/toasts.svelte";

/** One thing the palette can do. */
export interface Command {
  id: string;
  label: string;
  keys?: string;
  act: () => void;
}

const withToast =
  (work: () => Promise<unknown>): (() => void) =>
  () =>
    void withErrorToast(work);

function mailOf(kind: WorkspaceKind): () => Promise<unknown> {
  return async () => {
    // The screen is made again for what arrives, so what is written on it is saved first.
    await leaving.flush();
    if (kind === "desk") {
      reportCollected(await collect(() => undefined));
    } else if (kind === "entrant") {
      reportFetched(kind, await fetchMail(() => undefined));
    } else {
      reportFetched(kind, await fetchPackets(() => undefined));
    }
    session.generation += 1;
    await session.refresh();
  };
}

/** Everything that can be done now, in the language of the window. */
export function commands(): Command[] {
  const { kind } = route.place;
  const kindHere = route.inWorkspace?.kind;
  const commandsHere =
    kindHere === undefined || !session.of(kindHere)
      ? []
      : [
          ...sectionsOf(kindHere).map(({ screen, letter, address }) => ({
            id: `go-${screen}`,
            label: t("go-to", { place: t(sectionMessageId(kindHere, screen)) }),
            keys: `G ${letter.toUpperCase()}`,
            act: () => {
              route.open(address);
            },
          })),
          { id: "mail", label: t(`mail-${kindHere}`), act: withToast(mailOf(kindHere)) },
        ];
  const switches = session.open
    .filter((it) => it.kind !== kind)
    .map((it) => ({
      id: `switch-${it.kind}`,
      label: t("go-to", { place: t(`workspace-${it.kind}`) }),
      act: () => {
        route.go(it.kind);
      },
    }));
  return [
    ...commandsHere,
    ...switches,
    {
      id: "language",
      label: t("other-language"),
      act: () => {
        locale.setLanguage(locale.language === "en-CA" ? "fr-CA" : "en-CA");
      },
    },
    {
      id: "print",
      label: t("print"),
      keys: "Ctrl P",
      act: () => {
        // The palette must be removed before the page is printed.
        setTimeout(() => {
          window.print();
        });
      },
    },
    {
      id: "settings",
      label: t("settings"),
      keys: "Ctrl ,",
      act: () => {
        dialogs.settings = true;
      },
    },
    ...(session.open.length > 0
      ? [
          {
            id: "backups",
            label: t("backups-and-access-title"),
            act: () => {
              dialogs.backups = true;
            },
          },
        ]
      : []),
    {
      id: "restore",
      label: t("restore-ask"),
      act: () => {
        restoring.ask("", null);
      },
    },
    {
      id: "keys",
      label: t("keys"),
      keys: "?",
      act: () => {
        dialogs.shortcuts = true;
      },
    },
    {
      id: "notices",
      label: t("notices"),
      act: () => {
        dialogs.notices = true;
      },
    },
    {
      id: "welcome",
      label: t("go-to", { place: t("welcome") }),
      act: () => {
        route.go("welcome");
      },
    },
    {
      id: "close",
      label: t("close-workspaces"),
      act: withToast(async () => {
        await closeAll();
        route.go("welcome");
      }),
    },
  ];
}
