// The component of each screen of a workspace.

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

/** The props of every screen; a screen may leave any of them out. */
interface ScreenProps {
  desk: DeskView | null;
  subject: string | null;
}

/** The component of a screen, and what it needs. */
interface ScreenView {
  component: Component<ScreenProps>;
  /** Whether there must be a call, and the desk must have been read. */
  needsDesk: boolean;
}

/** A screen of a desk that has a call. */
const needingDesk = (
  component: Component<ScreenProps & { desk: DeskView }> | Component,
): ScreenView => ({
  // `Screen.svelte` shows it only while the desk is not null.
  component: component as Component<ScreenProps>,
  needsDesk: true,
});

/** A screen that is there without a call. */
const withoutDesk = (component: Component<ScreenProps> | Component): ScreenView => ({
  component,
  needsDesk: false,
});

const SCREEN_VIEWS: { [Kind in WorkspacePlace["kind"]]: Record<ScreenOf<Kind>, ScreenView> } = {
  desk: {
    today: needingDesk(TodayScreen),
    entries: needingDesk(EntriesScreen),
    entry: needingDesk(EntryScreen),
    // A desk without a call writes one here.
    call: withoutDesk(CallScreen),
    people: needingDesk(PeopleScreen),
    judging: needingDesk(JudgingScreen),
    meeting: needingDesk(MeetingScreen),
    results: needingDesk(ResultsScreen),
    lists: needingDesk(ListsScreen),
    log: needingDesk(LogScreen),
  },
  entrant: {
    call: withoutDesk(CallOverviewScreen),
    entries: withoutDesk(MyEntriesScreen),
    draft: withoutDesk(DraftScreen),
  },
  judge: { queue: withoutDesk(JudgeScreen) },
};

/** The component for a place. */
export function screenViewAt({ kind, screen }: WorkspacePlace): ScreenView {
  // The type of a place pairs each kind with its own screens.
  return (SCREEN_VIEWS[kind] as Record<ScreenName, ScreenView>)[screen];
}
