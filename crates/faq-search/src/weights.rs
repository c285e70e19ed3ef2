//! What the ranking weighs, and how much. `docs/search.md` has the worth of each, measured.

/// The numbers behind the ranking. The app uses [`Settings::default`]; others are for measuring.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Weight of a match in a question, or another way of asking it, against 1 in an answer.
    pub question: f32,
    /// BM25's saturation of repeated words in a question and in an answer.
    pub saturation: [f32; 2],
    /// BM25's normalisation by length, 0 to 1, for questions and for answers.
    pub length: [f32; 2],
    /// Weight of the likeness of letters (trigram cosine), in units of the query's own weight.
    pub letters: f32,
    /// Worth of two words side by side in a query and in a question.
    pub neighbours: f32,
    /// Weight of another form of a typed word.
    pub form: f32,
    /// Weight of a longer word that begins with the typed one.
    pub longer: f32,
    /// Weight of a word one typing error away; every further error multiplies again.
    pub near: f32,
    /// Weight of a synonym.
    pub synonym: f32,
    /// Weight of common words.
    pub common: f32,
    /// Strength of what is expected of a word's rarity before counting, in documents.
    pub prior: f32,
    /// Least score of the best where no document has all words, in units of the query's own weight.
    pub closest: f32,
    /// Least part of the weight of the query's words that it must have then, 0 to 1.
    pub least_part: f32,
    /// Least score of a document that lacks a word of a sentence against the best that has them all.
    pub beside_full: f32,
    /// Least score of the closest against the best of them, 0 to 1.
    pub beside_best: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            question: 4.0,
            saturation: [1.5, 3.0],
            length: [0.9, 0.8],
            letters: 3.0,
            neighbours: 2.0,
            form: 0.9,
            longer: 1.0,
            near: 0.75,
            synonym: 0.8,
            common: 0.6,
            prior: 30.0,
            closest: 0.8,
            least_part: 0.1,
            beside_full: 0.8,
            beside_best: 0.2,
        }
    }
}
