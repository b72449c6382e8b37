//! Lists from paragraphs that each say how deep in lists they stand.

use super::{Block, InList};

/// The deepest list in lists; what stands deeper stands there.
const DEEPEST: usize = 6;

/// The lists that are open, each in the last item of the one before.
#[derive(Debug, Default)]
pub(super) struct OpenLists(Vec<OpenList>);

#[derive(Debug)]
struct OpenList {
    ordered: bool,
    items: Vec<Vec<Block>>,
}

impl OpenLists {
    /// Whether none is open.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what stands in a list; gives a list that has ended with it.
    pub(super) fn add(&mut self, blocks: Vec<Block>, at: InList) -> Option<Block> {
        let level = at.level.min(DEEPEST);
        let mut ended = None;
        while self.0.len() > level + 1 {
            self.close();
        }
        let is_other = |list: &OpenList| list.ordered != at.ordered && at.begins;
        if self.0.len() == level + 1 && self.0.last().is_some_and(is_other) {
            ended = self.close();
        }
        while self.0.len() < level + 1 {
            if let Some(list) = self.0.last_mut()
                && list.items.is_empty()
            {
                list.items.push(Vec::new());
            }
            self.0.push(OpenList {
                ordered: at.ordered,
                items: Vec::new(),
            });
        }
        if let Some(list) = self.0.last_mut() {
            match list.items.last_mut().filter(|_| !at.begins) {
                Some(item) => item.extend(blocks),
                None => list.items.push(blocks),
            }
        }
        ended
    }

    /// Ends all of them; gives the outermost.
    pub(super) fn end(&mut self) -> Option<Block> {
        let mut outermost = None;
        while !self.0.is_empty() {
            outermost = self.close();
        }
        outermost
    }

    /// Ends the innermost: it goes into the item it stands in, or is given where it stands in none.
    fn close(&mut self) -> Option<Block> {
        let OpenList { ordered, items } = self.0.pop()?;
        let list = Block::List { ordered, items };
        match self.0.last_mut().and_then(|around| around.items.last_mut()) {
            Some(item) => {
                item.push(list);
                None
            }
            None => Some(list),
        }
    }
}
