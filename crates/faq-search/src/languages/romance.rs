//! Romance languages: plurals, genders, and the endings that verbs share with their nouns.

pub const FRENCH: &str = concat!(
    // "L'hôpital", "qu'il".
    "'",
    // Ligatures, which Unicode does not decompose.
    "|œ/oe æ/ae",
    "|a ai ainsi alors au aucun aussi autre aux avec avez avoir c ce cela ces cet cette ceux chez comme comment d dans ",
    "de des dois doit donc du elle elles en est et etes etre eux faire fait faut il ils j je l la le les leur leurs lui ",
    "m ma mais me meme mes moi mon n ne nos notre nous on ont ou par pas peut peux plus pour pourquoi puis qu quand que ",
    "quel quelle quelles quels qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tous tout toute toutes tu ",
    "un une va vais veux vos votre vous y",
    // "Consultation" and "consulter", "remboursement" and "rembourser", "inscription" and "inscrire".
    "|4 ations$/ ation$/ ateurs$/ ateur$/ atrices$/ atrice$/ ements$/ ement$/ criptions$/cri cription$/cri ",
    "crire$/cri crits$/cri crites$/cri crit$/cri crite$/cri",
    // "Médicale", "médicaux"; "remboursé", "remboursées"; "heureux", "heureuse"; "étudiante".
    "|3 aux$/al ees$/ ee$/ es$/ ez$/ er$/ antes$/ ante$/ ants$/ ant$/ euses$/ euse$/ eux$/ e$/ s$/ x$/",
    // "Payer" and "paiement".
    "|3 y$/i s$/",
);

pub const SPANISH: &str = concat!(
    "||a al algo alguien algun alguna ante asi aun cada como con cual cuales cuando de del desde donde el ella ellos en ",
    "entre era eres es esa ese eso esta estan estar este esto estoy fue ha hace hacer haces hago han hasta hay he la las ",
    "le les lo los mas me mi mis mucho muy nada ni no nos nosotros o os otra otro para pero por porque puede pueden puedo ",
    "que quien quiero se sea ser si sin sobre solo son soy su sus tal tambien te tener tengo ti tiene tienen todo todos tu ",
    "tus un una uno unos usted va voy y ya yo",
    // "Información" and "informar", "pagamiento" and "pagar", "inscripción" and "inscribir".
    "|4 amientos$/ amiento$/ imientos$/ imiento$/ aciones$/ acion$/ adores$/ ador$/ adoras$/ adora$/ mente$/ ",
    "cripciones$/crib cripcion$/crib crito$/crib crita$/crib",
    // "Médicos", "médica"; "pagado", "pagar", "pago"; "luces".
    "|3 iendo$/ ando$/ ados$/ ado$/ adas$/ ada$/ idos$/ ido$/ idas$/ ida$/ arse$/ erse$/ irse$/ arme$/ erme$/ irme$/ ",
    "ar$/ er$/ ir$/ ces$/z es$/ as$/ os$/ s$/ a$/ e$/ o$/",
);

pub const PORTUGUESE: &str = concat!(
    "||a ao aos as ate com como da das de do dos e ela ele eles em entre era esta estao estar este eu faco faz fazer foi ",
    "ha isso isto ja lhe mais mas me meu meus minha minhas muito na nao nas nem no nos nossa nosso num numa o onde os ou ",
    "para pela pelo pode podem poder por porque posso qual quais quando quanto que quem quero sao se sem ser seu seus so ",
    "sobre sou sua suas tambem te tem tenho ter teu tu tua um uma umas uns vai voce vou",
    // "Marcação" and "marcar", "pagamento" and "pagar", "inscrição" and "inscrever".
    "|4 amentos$/ amento$/ imentos$/ imento$/ acoes$/ acao$/ adores$/ ador$/ mente$/ cricoes$/crev cricao$/crev ",
    "crito$/crev crita$/crev",
    // "Opções" like "opção"; "hospitais"; "jovens".
    "|3 ando$/ endo$/ indo$/ ados$/ ado$/ adas$/ ada$/ idos$/ ido$/ idas$/ ida$/ ar$/ er$/ ir$/ oes$/a aos$/a ais$/al ",
    "eis$/el ns$/m es$/ as$/ os$/ s$/ a$/ e$/ o$/",
);

pub const ITALIAN: &str = concat!(
    // "L'ospedale", "dell'ambulatorio".
    "'",
    "||a abbiamo ad agli ai al alla alle allo anche avere c che chi ci come con cosa cui d da dagli dai dal dalla dall ",
    "degli dei del della delle dello dell devo deve di dove e ed egli essere fa faccio fare gli ha hanno ho i il in io l la ",
    "le lei li lo loro lui ma me mi mia mie miei mio ne negli nei nel nella nelle nell no noi non nostro o per perche piu ",
    "posso possono puo qual quale quali quando quanto questa questo qui se sei senza si sia siamo sono sta su sua sue suo ",
    "sul sulla sull suoi ti tra tu tua tuo un una uno voglio voi vostro",
    // "Prenotazione" and "prenotare", "pagamento" and "pagare", "iscrizione" and "iscrivere".
    "|4 azioni$/ azione$/ amenti$/ amento$/ imenti$/ imento$/ atori$/ atore$/ mente$/ crizioni$/criv crizione$/criv ",
    "critto$/criv critta$/criv critti$/criv",
    // "Biblioteche" like "biblioteca".
    "|3 andomi$/ ando$/ endo$/ ato$/ ata$/ ati$/ ate$/ arsi$/ ersi$/ irsi$/ armi$/ ermi$/ irmi$/ are$/ ere$/ ire$/ ",
    "chi$/c che$/c ghi$/g ghe$/g ie$/ ii$/ io$/ ia$/ i$/ e$/ a$/ o$/",
);

pub const ROMANIAN: &str = concat!(
    "||a acea acest aceasta acesta aceste ai al ale am ar are as asta at au avea ca când cand care cat ce cel cele cine ",
    "cu cum da daca de deci despre din doar dupa e ea ei el ele era este eu face fac fi fie fost i il imi in intre isi ",
    "iti la le li lor lui ma mai mea mele meu mi mult n ne nici noi nostru nu o ori pe pentru poate pot prin sa sai sau se ",
    "si sint spre sunt ta tau te toate tot tu un una unde unei unui va vreau voi vor vostru",
    // "Programare" and "programez", "înscriere" and "înscriu".
    "|4 arilor$/ arile$/ arii$/ area$/ are$/ ari$/ eaza$/ ez$/ ezi$/ ati$/ ata$/ ate$/ at$/ scrierea$/scri ",
    "scriere$/scri scriu$/scri scris$/scri",
    // The article is an ending: "medicul", "medicului", "cartea", "farmaciile".
    "|3 urilor$/ urile$/ uri$/ ilor$/ elor$/ iilor$/ iile$/ ului$/ ul$/ lui$/ ile$/ ele$/ iei$/ iul$/ ii$/ ia$/ ie$/ ",
    "ea$/ ei$/ esc$/ este$/ esti$/ a$/ e$/ i$/ u$/",
);
