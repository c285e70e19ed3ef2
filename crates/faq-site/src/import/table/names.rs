//! The names of the columns of tables, in the languages of the FAQs that were collected.

/// Names of the column of questions, separated by bars, in lower case.
pub const QUESTION: &str = "\
    question|questions|q|faq|query|prompt|question text|faq question|cwestiwn|cwestiynau|frage|\
    fragen|question posée|pregunta|preguntas|domanda|domande|pergunta|perguntas|vraag|vragen|\
    pytanie|pytania|вопрос|вопросы|питання|запитання|otázka|otázky|fråga|frågor|spørgsmål|spørsmål|\
    kysymys|kysymykset|kérdés|întrebare|intrebare|ερώτηση|ερωτηση|soru|سؤال|السؤال|سوال|شبهة|שאלה|\
    پرسش|प्रश्न|प्रशन|问题|問題|提问|質問|お問い合わせ|질문|câu hỏi|pertanyaan|soalan|swali|คำถาม|ceist|pitanje|\
    въпрос|vprašanje|küsimus|jautājums|klausimas|pyetja|galdera|spurning|tanong|প্রশ্ন|கேள்வி|ਸਵਾਲ|\
    su'aal|питање";
/// Names of the column of answers.
pub const ANSWER: &str = "\
    answer|answers|a|response|reply|solution|answer text|faq answer|ateb|atebion|antwort|antworten|\
    réponse|reponse|réponses|respuesta|respuestas|risposta|risposte|resposta|respostas|antwoord|\
    antwoorden|odpowiedź|odpowiedz|odpowiedzi|ответ|ответы|відповідь|odpověď|odpoveď|svar|vastaus|\
    vastaukset|válasz|răspuns|raspuns|απάντηση|απαντηση|cevap|yanıt|جواب|الجواب|إجابة|الإجابة|اجابة|\
    תשובה|پاسخ|उत्तर|答案|回答|解答|答え|답변|trả lời|câu trả lời|jawaban|jawapan|jibu|คำตอบ|freagra|\
    freagairt|odgovor|отговор|vastus|atbilde|atsakymas|përgjigja|erantzuna|sagot|উত্তর|பதில்|ਜਵਾਬ|\
    jawaab|одговор";
/// Names of the column of topics.
pub const TOPIC: &str = "\
    topic|topics|category|categories|section|theme|tag|tags|group|subject|pwnc|pynciau|categori|\
    thema|themen|kategorie|rubrik|thème|catégorie|categorie|rubrique|tema|temas|categoría|categoria|\
    argomento|onderwerp|rubriek|temat|kategoria|тема|категория|категорія|téma|kategória|kategori|\
    ämne|emne|aihe|temă|θέμα|κατηγορία|konu|الموضوع|موضوع|فئة|נושא|विषय|主题|类别|分类|カテゴリ|カテゴリー|分類|주제|\
    분류|chủ đề|topik|mada|หมวด|หัวข้อ|ábhar|kategorija|teema";
/// Names of the column of ids.
pub const ID: &str = "\
    id|slug|anchor|key|question id|question_id";
/// Names of the column of other ways of asking.
pub const ALSO: &str = "\
    also asked as|also asked|alternative|alternatives|alternative question|alternative questions|\
    alternate questions|variants|variations|synonyms|aliases|other wording|paraphrases|\
    similar questions";

/// Returns whether a name is one of a list of names.
pub fn holds(names: &str, name: &str) -> bool {
    names.split('|').any(|one| one == name)
}
