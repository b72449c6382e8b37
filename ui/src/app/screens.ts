// What draws each screen of a workspace.

import type { Component } from "svelte";

import type { DeskView } from "../api";
import CallScreen from "../call/CallScreen.svelte";
import DraftScreen from "../entrant/DraftScreen.svelte";
import CallOverviewScreen from "../entrant/CallOverviewScreen.svelte";
import MyEntriesScreen from "../entrant/MyEntriesScreen.svelte";
import EntriesScreen from "../entries/EntriesScreen.svelte";
import EntryScreen from "../entry/EntryScreen.svelte";
import JudgeScreen from "../judge/JudgeScreen.svelte";
import JudgingScreen from "../judging/JudgingScreen.svelte";
import ListsScreen from "../lists/ListsScreen.svelte";
import LogScreen from "../log/LogScreen.svelte";
import MeetingScreen from "../meeting/MeetingScreen.svelte";
import PeopleScreen from "../people/PeopleScreen.svelte";
import ResultsScreen from "../results/ResultsScreen.svelte";
import type { WorkspacePlace } from "../state/route.svelte";
import type { ScreenName, ScreenOf } from "../state/screens";
import TodayScreen from "../today/TodayScreen.svelte";

/** What a screen is given; it takes what it has a use for. */
interface Given {
  desk: DeskView | null;
  subject: string | null;
}

/** What draws a screen. */
interface Drawn {
  component: Component<Given>;
  /** Whether there must be a call, and the desk must have been read. */
  needsDesk: boolean;
}

/** A screen of a desk that has a call. */
const ofDesk = (component: Component<Given & { desk: DeskView }> | Component): Drawn => ({
  // It is drawn only where there is a desk to give.
  component: component as Component<Given>,
  needsDesk: true,
});

/** A screen that is there without a call. */
const plain = (component: Component<Given> | Component): Drawn => ({
  component,
  needsDesk: false,
});

const DRAWN: { [Kind in WorkspacePlace["kind"]]: Record<ScreenOf<Kind>, Drawn> } = {
  desk: {
    today: ofDesk(TodayScreen),
    entries: ofDesk(EntriesScreen),
    entry: ofDesk(EntryScreen),
    // A desk without a call writes one here.
    call: plain(CallScreen),
    people: ofDesk(PeopleScreen),
    judging: ofDesk(JudgingScreen),
    meeting: ofDesk(MeetingScreen),
    results: ofDesk(ResultsScreen),
    lists: ofDesk(ListsScreen),
    log: ofDesk(LogScreen),
  },
  entrant: {
    call: plain(CallOverviewScreen),
    entries: plain(MyEntriesScreen),
    draft: plain(DraftScreen),
  },
  judge: { queue: plain(JudgeScreen) },
};

/** What draws the screen of a place. */
export function drawnAt({ kind, screen }: WorkspacePlace): Drawn {
  // The type of a place pairs each kind with its own screens.
  return (DRAWN[kind] as Record<ScreenName, Drawn>)[screen];
}
