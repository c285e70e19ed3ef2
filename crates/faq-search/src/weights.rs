//! The constants of the ranking. `docs/search.md` reports how much each contributes.

/// The constants of the ranking. The defaults are measured; other values serve experiments.
///
/// ```
/// use faq_search::{Document, Language, SearchIndex, Weights};
///
/// let weights = Weights { fuzzy: 0.5, ..Weights::default() };
/// let document = Document { question: "Is parking free?", also_asked_as: &[], answer: "Yes.".into() };
/// let index = SearchIndex::with_weights([document], &[], Language::english(str::to_lowercase), weights);
/// assert_eq!(index.search("parkign ", false).corrections[0].used, "parking");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Weight of a match in a question variant; a match in an answer weighs 1.
    pub question: f32,
    /// BM25's `k1`, the saturation of term frequency, of question variants and of answers.
    pub k1: [f32; 2],
    /// BM25's `b`, the strength of length normalisation (0 to 1), of question variants and of answers.
    pub b: [f32; 2],
    /// Weight of the trigram cosine, in units of the query's weight.
    pub trigram: f32,
    /// Bonus for each two adjacent query words that are adjacent in a question variant.
    pub proximity: f32,
    /// Weight of a word that shares only its stem with the typed one; the typed word itself weighs 1.
    pub stem: f32,
    /// Weight of a word that begins with the typed one.
    pub prefix: f32,
    /// Weight of a word at edit distance 1; a word at distance 2 weighs the square.
    pub fuzzy: f32,
    /// Weight of a synonym.
    pub synonym: f32,
    /// Factor on the inverse document frequency of stop words.
    pub stop_word: f32,
    /// Number of pseudo-documents that smooth the inverse document frequency.
    pub idf_prior: f32,
    /// Least score of the best partial match, in units of the query's weight, where no document matches
    /// every required word.
    pub min_score: f32,
    /// Least evidence of the best partial match, where no document matches every required word: the part of the
    /// query's information that it has, 0 to 1, and its trigram similarity.
    pub min_evidence: f32,
    /// Least score of a partial match, relative to the best full match of a sentence.
    pub full_match_cutoff: f32,
    /// Least score of a partial match, relative to the best partial match.
    pub partial_match_cutoff: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            question: 4.0,
            k1: [1.5, 3.0],
            b: [0.9, 0.8],
            trigram: 3.0,
            proximity: 2.0,
            stem: 0.9,
            prefix: 1.0,
            fuzzy: 0.75,
            synonym: 0.8,
            stop_word: 0.6,
            idf_prior: 40.0,
            min_score: 0.8,
            min_evidence: 0.3,
            full_match_cutoff: 0.7,
            partial_match_cutoff: 0.2,
        }
    }
}
