//! Arabic, Urdu, Turkish, Chinese and Japanese.

pub const ARABIC: &str = concat!(
    // The letters that are written in two ways, and the digits.
    "|ة/ه ى/ي ٠/0 ١/1 ٢/2 ٣/3 ٤/4 ٥/5 ٦/6 ٧/7 ٨/8 ٩/9",
    "|ا اذا الى الي اليه ام ان انا انت انه او اي اين الذي التي بعد بها به بين ثم حتي حول ذلك علي عليه عن عند عندي غير في ",
    "فيه قبل قد كان كل كم كيف لا لدي لك لكن لم لماذا لن له لها لي ليس ما ماذا متي مع من منها منه نحن نعم هذا هذه هل هم هنا ",
    "هناك هو هي و يا يتم يجب يكون يمكن يمكنني",
    // The article with its prefixes, then the endings of the feminine, the plural and the adjective.
    "|6 ^وال/ ^بال/ ^كال/ ^فال/ ^لل/ ^ال/",
    "|6 ها$/ ان$/ ات$/ ون$/ ين$/ يه$/ ه$/ ي$/ ا$/",
);

pub const URDU: &str = concat!(
    // The letters of Arabic keyboards, and both sets of digits.
    "|ي/ی ى/ی ك/ک ه/ہ ة/ہ ۃ/ہ ٠/0 ١/1 ٢/2 ٣/3 ٤/4 ٥/5 ٦/6 ٧/7 ٨/8 ٩/9 ۰/0 ۱/1 ۲/2 ۳/3 ۴/4 ۵/5 ۶/6 ۷/7 ۸/8 ۹/9",
    "|اپ اپنا اپنی اپنے اس اسے ان انہیں اور اگر ایک با بھی بہت پر پہ تا تک تو تھا تھی تھے جا جب جس جو جہاں چاہیے حاصل ",
    "سکتا سکتی سکتے سے کا کب کر کرنا کرنے کروں کریں کس کسی کو کون کوئی کویی کہ کہاں کی کیا کیسے کیوں کے گا گی گے لیے لیئے ",
    "لییے مجھے میرا میری میرے میں نہیں نے وہ ہم ہمارا ہمارے ہو ہوتا ہوتی ہوں ہے ہیں یا یہ",
    // Plurals and genders.
    "|6 یوں$/ یاں$/ وں$/ یں$/ ات$/ ا$/ ے$/ ہ$/ ی$/",
);

pub const TURKISH: &str = concat!(
    // "Londra'da". The dotless i is folded everywhere.
    "'",
    "||ama ancak bana bazi ben beni benim bir biz bizi bu bunu cok da daha de degil diye en gibi hangi hem hep her hic icin ",
    "ile ise kac kadar ki kim kime mi mu nasil ne neden nedir nerede nereye niye o olan olarak olur olurum onlar onu sen ",
    "siz sizin su var ve veya ya yani yok zaman",
    // "Ödemek" like "öde-"; then cases, possessives, the plural, and a last vowel.
    "|3 mak$/ mek$/ abilirim$/ ebilirim$/ abilir$/ ebilir$/",
    "|3 indan$/ inden$/ undan$/ unden$/ inda$/ inde$/ sina$/ sine$/ sini$/ sunu$/ dan$/ den$/ tan$/ ten$/ da$/ de$/ ta$/ te$/ ",
    "nin$/ nun$/ in$/ un$/ ya$/ ye$/ yi$/ yu$/",
    "|3 larimiz$/ lerimiz$/ imiz$/ umuz$/ iniz$/ unuz$/ lari$/ leri$/ si$/ su$/ im$/ um$/ imi$/ umu$/",
    "|3 lar$/ ler$/ a$/ e$/ i$/ u$/",
    "|3 lar$/ ler$/ a$/ e$/ i$/ u$/ b$/p d$/t g$/k",
    "|3 b$/p d$/t g$/k",
);

/// A character is a stop word together with either neighbour.
pub const CHINESE: &str =
    "||的 了 吗 嗎 呢 吧 我 你 您 是 在 和 么 麼 怎 什 们 們 这 這 那 哪 可以 如何 需要";

/// Folding has removed the marks of voiced sounds: "か" is "が" too.
pub const JAPANESE: &str = "||は を か に て と も の へ や ね よ た ます する ない から まて いつ とこ とう";
