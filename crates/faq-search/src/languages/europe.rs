//! Welsh, Germanic and Slavic languages.

pub const WELSH: &str = concat!(
    // "I'r", "mae'n".
    "'",
    "||a ac ai allaf alla am ar arall at beth ble bod byddaf bydd cael can chael chi ch d ddim dod dw dwi dydy ei eich ein ",
    "eisiau er eu fe fel fi fod fy g ga gaf gael gall galla gallaf gallwch gan gen gennyf gyda hefyd hi hwn hwnnw hyn hynny ",
    "i iawn ie lle m mae maen mai mewn mi mwy n na nad naddo neu nhw ni nid o oes ond os pa pam pan pob pryd pwy r roedd ",
    "rwy rwyf rydw rydych sef sut sy sydd ti tra trwy u un w wedi wneud wrth wyf y ydw ydy ydych ydi ydyn yma ym yn yna yng ",
    "yno yr yw",
    // Plurals and verbs: "llyfrau", "meddygon", "apwyntiadau", "gweithwyr", "presgripsiynau", "atgyfeirio".
    "|4 iadau$/i iad$/i ion$/ iau$/i au$/ on$/ iwr$/ wyr$/ siwn$/s siynau$/s wch$/ io$/i u$/ o$/",
    // The mutations, as classes of initials: each class is closed under all three of them.
    "|2 ^mh/b ^ph/b ^p/b ^ff/ff ^f/b ^m/b ^nh/d ^th/d ^t/d ^dd/d ^ngh/ ^ng/ ^n/d ^ch/ ^c/ ^g/ ^rh/r ^ll/l",
    "|3 i$/",
);

pub const GERMAN: &str = concat!(
    "+",
    // "Ueberweisung" for "Überweisung", but not in "neue", "Frauen", "bequem".
    "|aue/aue eue/eue que/que ae/a oe/o ue/u",
    "|ab aber alle allem allen als also am an auch auf aus bei beim bin bis bist da damit dann darf das dass dein deine dem ",
    "den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines ",
    "er es etwas euch fur gegen geht gibt hab habe haben hat hatte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ",
    "ja jede jeden jeder jedes kann kannst kein keine keinen konnen mache machen man mein meine meinem meinen meiner mich mir ",
    "mit muss mussen nach nicht noch nur ob oder ohne sehr sein seine seit sich sie sind so soll sollen sollte uber um und ",
    "uns unser unsere unter viel vom von vor wann warum was weil welche welcher welches wenn wer werde werden wie wir wird wo ",
    "wohin zu zum zur",
    // "Ärztin", "Anmeldung" and "anmelden".
    "|3 tinnen$/t tin$/t rinnen$/r rin$/r ungen$/ ung$/ heiten$/heit keiten$/keit",
    "|3 ern$/ em$/ en$/ er$/ es$/ est$/ et$/ e$/ n$/ s$/",
);

pub const DUTCH: &str = concat!(
    "+||aan al alle als ben bent bij daar dan dat de den deze die dit doe doen door dus een en er geen haar had heb hebben ",
    "hebt heeft hem het hier hij hoe ik in is ja je jij jou jouw jullie kan kun kunnen maar mag me mee meer men met mij mijn ",
    "moet moeten na naar niet niets nog nu of om omdat onder ons onze ook op over s t te tegen toch tot u uit uw van veel ",
    "voor waar waarom wanneer want was wat we weer wel welk welke werd wie wil wij word worden wordt zal ze zelf zich zij ",
    "zijn zo zonder zou",
    // "Verwijzing" and "verwijzen", "pilletje".
    "|4 heden$/heid ingen$/ ing$/ etjes$/ etje$/ tjes$/ tje$/",
    "|3 sen$/ en$/ e$/ s$/",
    // The spelling of the last syllable: "afspraak" and "afspraken", "brief" and "brieven", "pil" and "pillen".
    "|aa/a ee/e oo/o uu/u v$/f z$/s kk$/k ll$/l mm$/m nn$/n pp$/p tt$/t",
);

pub const POLISH: &str = concat!(
    // It has no decomposition.
    "|ł/l",
    "|a aby albo ale az bardzo bez bo byc byl byla bylo by ci co czego czemu czy dla do gdy gdzie go i ich ile im inne ja ",
    "jak jaka jaki jakie je jego jej jest jestem jesli juz kazdy kiedy kim kto ktora ktore ktory lub ma mam mi mna mnie moga ",
    "moge moj moja moje mozna moze musze musi na nad nam nas nasz nie niz no o od on ona one oni oraz pan pani po pod poza ",
    "przed przez przy sa sie skad so ta tak takze tam te tego tej ten to tu twoj ty tych tylko tym u w wam was we wiec wy z ",
    "za ze zeby",
    // "Skierowanie" and "skierować", "rejestracja" and "rejestrować", "książek" like "książka".
    "|4 owaniem$/ owania$/ owanie$/ owaniu$/ owac$/ uje$/ uja$/ aniem$/ ania$/ anie$/ aniu$/ acjami$/ acja$/ acji$/ ",
    "acje$/ acyjna$/ acyjny$/ ek$/k ece$/ek ac$/ ic$/ yc$/",
    // Cases and genders.
    "|3 iami$/ ami$/ iach$/ ach$/ owie$/ owi$/ iow$/ ow$/ iom$/ om$/ iem$/ em$/ ego$/ emu$/ ych$/ ymi$/ ym$/ ich$/ imi$/ ",
    "im$/ iej$/ ej$/ ia$/ ie$/ iu$/ a$/ e$/ i$/ o$/ u$/ y$/",
);

pub const UKRAINIAN: &str = concat!(
    "|ґ/г",
    "|а або але б без би був була було бути в вам вас ваш ви від він вона вони воно все всі да де для до є же з за зі і із ",
    "ім іх його іі коли кого комусь куди кудою ким ли мати мене мені ми мій може можна можу моє моя на над нам нас наш не ні ",
    "ніж о обо он от по при про під раз с сам собі та так також такии там те ти тим то тои тому треба ту тут у хто хочу це цеи ",
    "ці ця чи чим чого чому що щоб як яка яке який які я якщо",
    // "Запис" and "записатися", "реєстрація" and "реєструвати", "направлення" and "направити". Folding has made "й" an
    // "и", and "ї" an "і".
    "|6 уватися$/ уватись$/ увати$/ атися$/ атись$/ ати$/ итися$/ итись$/ ити$/ аціями$/ ація$/ аціі$/ ацію$/ аціи$/ ",
    "ленням$/ лення$/ ленню$/ еці$/ек",
    "|6 ами$/ ями$/ ах$/ ях$/ ові$/ еві$/ ів$/ ом$/ ем$/ єм$/ ою$/ ею$/ єю$/ ам$/ ям$/ ого$/ ому$/ ими$/ их$/ им$/ ии$/ ",
    "оі$/ іи$/ а$/ е$/ и$/ і$/ о$/ у$/ ю$/ я$/ є$/ ь$/",
);
