//! String interning.

/// Distinct strings with ids `0..len`, in the order of their first appearance. A hash table with open
/// addressing over one buffer.
#[derive(Debug, Default)]
pub struct Interner {
    text: String,
    ends: Vec<u32>,
    /// The id plus one of the string in each slot, zero if the slot is free. Its length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// Returns the number of strings.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the string with an id that this interner has given.
    pub fn text(&self, id: u32) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        &self.text[start..self.ends[id] as usize]
    }

    /// Returns the id of `text` if it is interned.
    pub fn get(&self, text: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(text)].checked_sub(1)
    }

    /// Returns the id of `text`, interning it first if necessary.
    pub fn intern(&mut self, text: &str) -> u32 {
        if self.slots.len() < (self.len() + 1) * 2 {
            self.grow();
        }
        let slot = self.slot(text);
        if let Some(id) = self.slots[slot].checked_sub(1) {
            return id;
        }
        let id = self.ends.len() as u32;
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.slots[slot] = id + 1;
        id
    }

    fn grow(&mut self) {
        let len = (self.slots.len() * 2).max(64);
        self.slots = vec![0; len];
        for id in 0..self.len() as u32 {
            let slot = self.slot(self.text(id));
            self.slots[slot] = id + 1;
        }
    }

    /// Returns the slot that holds `text`, or the free one where it belongs. The table is at most half full,
    /// so that probing ends.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) as usize & mask;
        while let Some(id) = self.slots[slot].checked_sub(1) {
            if self.text(id) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// FNV-1a with 32 bits. The high bits are folded into the low ones, which choose the slot.
fn hash(text: &str) -> u32 {
    let hash = text.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash ^ hash >> 15
}
