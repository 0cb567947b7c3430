import type { Category } from '../models/category.ts';

/**
 * What stores call their products, by category: lower case, without accents, `-` or spaces inside a word of two parts;
 * singular where the plural only adds an "s" or "es". English, German, French, Spanish, Italian, and shop Hindi; the commonest words in
 * Dutch, Portuguese, Polish, Turkish and the languages of Scandinavia.
 */
export const categoryWords: Readonly<Record<Category, readonly string[]>> = {
  shirt:
    `shirt tshirt tee top tanktop tank blouse polo sweater sweatshirt jumper hoodie hoody pullover cardigan knit turtleneck
    crewneck henley tunic kurta kurti camisole cami bodysuit halter longsleeve jersey singlet sweat croptop overshirt
    hemd bluse pulli strickjacke oberteil langarmshirt kapuzenpullover chemise chemisier chemisette maglietta maglia maglione
    camicia felpa camisa camiseta sudadera jersei blusa haut debardeur pull
    hemden blusen oberteile maglie magliette maglioni camicie felpe
    overhemd overhemden trui truien koszula koszule koszulka koszulki bluzka bluzki sweter swetry gomlek
    skjorta skjortor skjorte skjorter troja trojor`.split(/\s+/),
  outwear:
    `jacket coat blazer parka anorak trench trenchcoat raincoat overcoat windbreaker bomber puffer gilet waistcoat vest
    poncho cape peacoat shacket shrug kimono windcheater cheater duffle mac sherwani topcoat bodywarmer
    jacke mantel weste sakko veste manteau blouson impermeable doudoune chaqueta abrigo americana cazadora gabardina
    giacca cappotto giubbotto giubbino piumino chaleco
    jacken westen sakkos manteaux giacche cappotti giubbotti giubbini piumini
    jas jassen casaco jaqueta kurtka kurtki płaszcz płaszcze ceket jacka jackor jakke jakker frakke frakker`.split(
      /\s+/,
    ),
  short:
    `short trouser pant jean chino jogger legging jegging capri cargo sweatpant slack culotte bermuda trackpant tight
    dungaree corduroy salwar churidar patiala palazzo boardshort pusher
    hose jeanshose leggins pantalon bermudas pantaloncini pantaloni pantalone vaquero pantalones jogginghose stoffhose hosen
    broek broeken calca spodnie pantolon byxor bukser`.split(/\s+/),
  skirt: `skirt miniskirt maxiskirt midiskirt skort lehenga rock minirock jupe falda gonna minigonna sarong
    rocke gonne rok rokken saia spodnica spodnice etek kjol kjolar nederdel nederdele`.split(/\s+/),
  dress:
    `dress gown sundress minidress maxidress shirtdress jumpsuit romper playsuit nightdress overall onesie
    kleid abendkleid sommerkleid robe vestido vestito abito tuta mono combinaison
    kleider vestiti abiti jurk jurken sukienka sukienki elbise klanning klanningar kjole kjoler`.split(/\s+/),
  other:
    `shoe sneaker trainer boot bootie heel sandal slipper loafer pump flat flipflop clog mule brogue espadrille
    moccasin footwear wedge stiletto ballerina slingback
    bag handbag backpack rucksack tote clutch purse wallet satchel duffel suitcase luggage briefcase pouch crossbody holdall
    watch bracelet necklace earring ring pendant bangle brooch jewellery jewelry cufflink anklet
    hat cap beanie beret scarf scarve glove mitten belt tie bowtie sunglass glasses eyewear sock stocking hosiery umbrella
    headband bandana keyring keychain suspender muffler stole dupatta hairband hairclip wristband visor
    bra brief panty panties underwear boxer trunk thong lingerie bikini swimsuit swimwear bathrobe pyjama pajama shapewear saree sari
    perfume lipstick deodorant cosmetic makeup mascara lotion nailpolish fragrance deo innerwear breif candle mug bottle poster book pillow cushion towel
    blanket toy phone case yoga mat strap ball roller kit
    schuh stiefel sandale tasche rucksack gurtel uhr kette mutze schal socke chaussure chaussures bottes botte basket sac ceinture
    montre chapeau collier zapato zapatilla bota bolso mochila cinturon reloj gorra scarpa scarpe stivale borsa zaino cintura
    orologio cappello
    taschen schuhe borse cinture orologi cappelli stivali schoen schoenen laarzen sapato bolsa buty torebka torebki ayakkabı canta
    pantyhose strumpfhose strumpfhosen unterhose unterhosen badehose badehosen bademantel badjas badjassen
    hanger shoelace shoehorn insole steamer mannequin bugel kleiderbugel cintre percha gruccia kleerhanger`.split(
      /\s+/,
    ),
};

/** Of these a longer word is made whose last part names the thing: `Leinenhemd`, `zomerjurk`, `skinnjacka`. Of `categoryWords`, too. */
export const compoundHeads: ReadonlySet<string> = new Set(
  `hemd hemden bluse blusen jacke jacken mantel weste westen hose hosen rock rocke kleid kleider tasche taschen schuh schuhe stiefel
  overhemd trui truien jas jassen broek broeken rok rokken jurk jurken schoen schoenen
  skjorta skjortor skjorte skjorter troja trojor jacka jackor jakke jakker byxor bukser kjol kjolar klanning klanningar kjole kjoler`.split(
    /\s+/,
  ),
);

/**
 * Compound heads that words of other languages end in as well, with what stands before them where they are meant: shamrocks are no
 * skirts, ninjas and Spanish stripes (`franjas`) no coats.
 */
export const doubtfulHeads: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    rock: `mini midi maxi knie falten plissee wickel bleistift stufen teller glocken tull woll wolle baumwoll leder kunstleder wildleder
      jeans denim cord tweed satin seiden leinen samt strick jersey spitzen karo schotten sommer winter unter hosen tennis volant godet
      ballon bahnen lagen schlauch stretch dirndl trachten linien party abend business kostum stoff
      taft organza viskose print`,
    rok: `mini midi maxi plisse plooi koker wikkel stroken spijker jeans denim leren leer zomer winter tule satijn satijnen suede wol
      wollen broek tennis onder lijn`,
    jas: `winter zomer regen wind tussen spijker jeans denim leren leer leder bont dons trench bomber parka puffer ski wol wollen teddy
      suede fleece softshell lammy outdoor werk sport motor biker dames heren kinder meisjes jongens over lange korte pand jack`,
  }).map(([head, fronts]) => [head, fronts.split(/\s+/)]),
);

/** Two parts that make one word, however they are joined. */
export const joinedWords: readonly (readonly [RegExp, string])[] = [
  [/\bt[\s-]?shirt/g, 'tshirt'],
  [/\btank[\s-]tops?\b/g, 'tanktop'],
  [/\bflip[\s-]flop/g, 'flipflop'],
  [/\bpull[\s-](on|up|over)\b/g, 'pull$1'],
  [/\btrack[\s-]pant/g, 'trackpant'],
  [/\bbath[\s-]robe/g, 'bathrobe'],
  [/\bbow[\s-]tie/g, 'bowtie'],
  [/\bnail[\s-]polish/g, 'nailpolish'],
  [/\bkey[\s-](ring|chain)/g, 'key$1'],
  [/\bnight[\s-]dress/g, 'nightdress'],
  [/\bsweat[\s-](shirt|pant)/g, 'sweat$1'],
  // What clothes are hung on, kept in, put on and pressed with:
  [
    /\b(?:coat|hat|shoe|clothes|garment)[\s-](?:rack|tree|organi[sz]er|stand(?![\s-](?:up|collar|neck)))(?=s?\b)/g,
    'hanger',
  ],
  [/\b(?:suit|garment|clothes)[\s-](?:cover(?![\s-]?up)|protector)(?=s?\b)/g, 'hanger'],
  [/\bshoe[\s-](horn|lace)(?=s?\b)/g, 'shoe$1'],
  [/\bdress[\s-]form(?=s?\b)(?![\s-]fit)/g, 'mannequin'],
  [/\btrouser[\s-]press\b/g, 'steamer'],
  // Not the garments that these words name when they stand alone:
  [/\bshort[\s-]sleeve/g, 'shortsleeve'],
  [/\btie[\s-](dye|neck|waist|front|back)/g, 'tied$1'],
  [/\b(halter|polo|turtle|crew|cape|cowl|tank|boat)[\s-](neck|sleeve|collar|strap)/g, '$1$2'],
  [/\binner ?wear (vest|tshirt|tee)/g, 'innerwear'],
  [/\blong[\s-]sleeved? (top|tee)\b/g, 'longsleeve'],
];

/** Behind these words a name speaks of details, no longer of the thing: "Dress with shirt collar". */
export const detailWords: ReadonlySet<string> = new Set(
  `with in for and featuring by from mit aus fur und avec en pour et a con de di da per y e met van med av com z`.split(
    ' ',
  ),
);
