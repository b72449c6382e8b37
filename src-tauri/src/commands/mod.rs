//! The commands, one line each. What they give is written down in `workspaces::views`, from which the
//! interface's types are made.

/// The call, and its extension.
mod call;
/// The desk as a whole.
mod desk;
/// The entrant's own work.
mod entrant;
/// The desk's entries, and rulings on them.
mod entries;
/// Later deadlines, payments, the past.
mod gate;
/// The desk's own keys, and how others know it by them.
mod hand_out;
/// What passes from hand to hand, and what the system handed over.
mod handed;
/// The judge's own work.
mod judge;
/// People, judging, results.
mod judging;
/// Keys, backups and the log file.
mod keeping;
/// Lists that leave the desk.
mod lists;
/// The meeting of a jury, and what entrants are told.
mod meeting;
/// Rounds, conflicts, and changes of who reads what.
mod rounds;
/// Opening and closing workspaces.
mod session;
/// What others hold of a desk's log.
mod witness;
/// The work itself, at the desk: texts of files, links.
mod work;

use tauri::Runtime;
use tauri::ipc::Invoke;

/// The one list of commands.
#[expect(
    clippy::too_many_lines,
    reason = "one list names every command, a line each"
)]
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        session::session_view,
        session::rehearsal_open,
        session::rehearsals_begun,
        session::workspace_create,
        session::workspace_open,
        session::notices_take,
        keeping::backup_make,
        keeping::backups_due,
        keeping::backups_view,
        keeping::backups_of,
        keeping::backup_try,
        keeping::backup_restore,
        keeping::recovery_key_propose,
        keeping::recovery_key_set,
        keeping::passphrase_add,
        keeping::passphrase_shortest,
        keeping::computer_key_add,
        keeping::proven_open,
        keeping::keys_view,
        keeping::log_folder,
        session::workspaces_close,
        session::home_folder,
        session::clock_move,
        session::mailbox_choose,
        witness::witness_save,
        witness::witness_hold,
        session::unsent_view,
        session::unsent_send,
        session::window_close,
        session::window_stay,
        session::work_stop,
        handed::arrivals,
        hand_out::hand_out,
        hand_out::call_address_set,
        hand_out::keys_rotate,
        hand_out::keys_revoke,
        handed::handed_look,
        handed::handed_fetch,
        handed::handed_waiting,
        handed::handed_take,
        handed::sealed_save,
        handed::file_choose,
        handed::folder_choose,
        desk::desk_view,
        desk::desk_today,
        desk::desk_collect,
        desk::desk_log,
        entries::entries_page,
        entries::entry_view,
        entries::entry_rule,
        entries::ruling_revoke,
        call::call_view,
        call::call_read,
        call::call_write,
        call::call_advise,
        call::call_templates,
        call::call_begin,
        call::call_compare,
        call::call_try,
        call::call_publish,
        call::call_draft_view,
        call::call_draft_save,
        call::call_draft_bring,
        call::call_draft_discard,
        call::extension_try,
        call::extension_record,
        work::entry_file_text,
        work::links_view,
        work::links_check,
        gate::allowances_view,
        gate::allowance_grant,
        gate::allowance_revoke,
        gate::payment_record,
        gate::arrival_state,
        gate::entry_moments,
        gate::replay_view,
        gate::alike_view,
        judging::people_view,
        judging::key_add,
        judging::key_remove,
        judging::judge_add,
        judging::judge_terms_set,
        judging::panel_set,
        judging::judging_view,
        judging::judging_deal,
        judging::judging_undo_deal,
        judging::packets_send,
        judging::sheets_held,
        judging::sheet_answer,
        rounds::rounds_view,
        rounds::advance_try,
        rounds::advance_record,
        rounds::conflicts_view,
        rounds::conflict_pin,
        rounds::conflict_dismiss,
        rounds::candidates_view,
        rounds::entry_give,
        rounds::round_change_try,
        rounds::round_change_make,
        judging::results_view,
        judging::agreement_view,
        meeting::agenda_view,
        meeting::minute_take,
        meeting::feedback_view,
        meeting::feedback_release,
        judging::decisions_view,
        judging::decision_record,
        judging::decision_take_back,
        lists::list_preview,
        lists::list_write,
        lists::entry_explain,
        entrant::entrant_view,
        entrant::entrant_fetch,
        entrant::call_choose,
        entrant::draft_view,
        entrant::draft_save,
        entrant::draft_keep_both,
        entrant::draft_check,
        entrant::draft_attach,
        entrant::draft_files,
        entrant::draft_read_link,
        entrant::draft_clean_file,
        entrant::draft_file_is,
        entrant::draft_detach,
        entrant::draft_submit,
        entrant::own_entry_withdraw,
        judge::judge_view,
        judge::judge_fetch,
        judge::card_post,
        judge::work_view,
        judge::sheet_save,
        judge::sheets_return,
        judge::own_statistics,
        judge::pairs_view,
        judge::pair_compare,
        judge::order_set,
    ]
}
