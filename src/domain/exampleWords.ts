/** The words of the made-up case, line by line in three languages. The Kazakh ones are a draft. */
const lines = {
  title: {
    en: 'Example: the courtyard concert',
    ru: 'Пример: дворовый концерт',
    kk: 'Мысал: ауладағы концерт',
  },
  town: { en: 'Qiyalkent (made up)', ru: 'Кыялкент (вымышленный)', kk: 'Қиялкент (ойдан шығарылған)' },
  court: {
    en: 'Qiyalkent City Court (made up)',
    ru: 'Кыялкентский городской суд (вымышленный)',
    kk: 'Қиялкент қалалық соты (ойдан шығарылған)',
  },
  background: {
    en: 'A made-up case to look around in. Two neighbours held a concert in a courtyard after the town refused permission.',
    ru: 'Вымышленное дело для знакомства с программой. Двое соседей провели концерт во дворе после отказа города в разрешении.',
    kk: 'Бағдарламамен танысуға арналған ойдан шығарылған іс. Екі көрші қала рұқсат бермеген соң аулада концерт өткізді.',
  },
  accused1: { en: 'Arman Ulgibayev', ru: 'Арман Улгибаев', kk: 'Арман Үлгібаев' },
  alias1: { en: 'Ülgibaev', ru: 'Ульгибаев', kk: 'Улгибаев' },
  occupation1: { en: 'musician', ru: 'музыкант', kk: 'музыкант' },
  accused2: { en: 'Aliya Mysalova', ru: 'Алия Мысалова', kk: 'Әлия Мысалова' },
  occupation2: { en: 'schoolteacher', ru: 'учительница', kk: 'мұғалім' },
  judge: { en: 'Dina Oidanova', ru: 'Дина Ойданова', kk: 'Дина Ойданова' },
  counsel: { en: 'Sanat Qiyalov', ru: 'Санат Киялов', kk: 'Санат Қиялов' },
  charge1: {
    en: 'holding a public assembly without permission',
    ru: 'проведение собрания без разрешения',
    kk: 'рұқсатсыз жиналыс өткізу',
  },
  charge2: {
    en: 'disturbing public order',
    ru: 'нарушение общественного порядка',
    kk: 'қоғамдық тәртіпті бұзу',
  },
  complaint: {
    en: 'Counsel says that the complaint about the detention of the first accused has not been heard.',
    ru: 'Защитник говорит, что жалоба на содержание первого подсудимого под стражей не рассмотрена.',
    kk: 'Қорғаушы бірінші сотталушының қамауда ұсталуына шағым қаралмағанын айтады.',
  },
  order: {
    en: 'The judge says that the merits come first and the complaint later.',
    ru: 'Судья говорит, что сначала дело рассматривается по существу, жалоба позже.',
    kk: 'Судья алдымен істің мәні, шағым кейін қаралатынын айтады.',
  },
  witnesses: {
    en: 'To call two neighbours who were in the courtyard.',
    ru: 'Вызвать двух соседей, которые были во дворе.',
    kk: 'Аулада болған екі көршіні шақыру туралы.',
  },
  refusalExact: { en: 'Refused. Go on.', ru: 'Отказано. Продолжаем.', kk: 'Бас тартылды. Жалғастырамыз.' },
  flag: {
    en: 'Two defence witnesses asked for, refused at once, no reasons said.',
    ru: 'Защита просила вызвать двух свидетелей, отказано сразу, причины не названы.',
    kk: 'Қорғау тарапы екі куәні шақыруды сұрады, бірден бас тартылды, себебі айтылмады.',
  },
  recusal: {
    en: 'The judge called the concert "a riot" before any witness was heard.',
    ru: 'Судья назвала концерт «беспорядками» до допроса свидетелей.',
    kk: 'Судья куәлардан жауап алынбай тұрып концертті «тәртіпсіздік» деп атады.',
  },
  witness: {
    en: 'A patrol officer: people sang and left by ten in the evening.',
    ru: 'Патрульный: люди пели и разошлись к десяти вечера.',
    kk: 'Патруль қызметкері: адамдар ән айтып, кешкі онға қарай тарап кетті.',
  },
  struck: {
    en: 'Counsel asks who called the patrol; the judge strikes the question.',
    ru: 'Защитник спрашивает, кто вызвал патруль; судья снимает вопрос.',
    kk: 'Қорғаушы патрульді кім шақырғанын сұрайды; судья сұрақты алып тастайды.',
  },
  record: {
    en: 'That a written record of the hearing be kept.',
    ru: 'О ведении письменного протокола заседания.',
    kk: 'Отырыстың жазбаша хаттамасын жүргізу туралы.',
  },
  relative: { en: 'a relative', ru: 'родственник', kk: 'туысы' },
  outside: {
    en: 'Relatives were told at the door that the room was full.',
    ru: 'Родственникам у входа сказали, что мест в зале нет.',
    kk: 'Туыстарға есік алдында залда орын жоқ екені айтылды.',
  },
  pseudonym2: { en: 'Second accused', ru: 'Вторая подсудимая', kk: 'Екінші сотталушы' },
  choir: {
    en: 'Courtyard Choir (made up)',
    ru: 'Дворовый хор (вымышленный)',
    kk: 'Аула хоры (ойдан шығарылған)',
  },
  singer: { en: 'singer', ru: 'певица', kk: 'әнші' },
  organisation: {
    en: 'Observers of Qiyalkent (made up)',
    ru: 'Наблюдатели Кыялкента (вымышленные)',
    kk: 'Қиялкент байқаушылары (ойдан шығарылған)',
  },
  asked: {
    en: 'Both asked the town for permission to hold a concert in the courtyard.',
    ru: 'Оба просили у города разрешения на концерт во дворе.',
    kk: 'Екеуі қаладан аулада концерт өткізуге рұқсат сұрады.',
  },
  townSaidNo: { en: 'The town refused.', ru: 'Город отказал.', kk: 'Қала бас тартты.' },
  courtyard: {
    en: 'courtyard, 5 Song Street (made up)',
    ru: 'двор, Песенная улица, 5 (вымышленная)',
    kk: 'Ән көшесі, 5 ауласы (ойдан шығарылған)',
  },
  concert: {
    en: 'The concert in the courtyard.',
    ru: 'Концерт во дворе.',
    kk: 'Ауладағы концерт.',
  },
  press: { en: 'a local paper', ru: 'местная газета', kk: 'жергілікті газет' },
  arrestHouse: {
    en: 'Qiyalkent remand prison (made up)',
    ru: 'Кыялкентский следственный изолятор (вымышленный)',
    kk: 'Қиялкент тергеу изоляторы (ойдан шығарылған)',
  },
  townLetter: {
    en: 'Letter of the town refusing the concert',
    ru: 'Письмо города с отказом в концерте',
    kk: 'Концертке рұқсат бермеу туралы қаланың хаты',
  },
  townHall: { en: 'town hall', ru: 'администрация города', kk: 'қала әкімдігі' },
  recording: {
    en: 'A recording made with a telephone in the courtyard.',
    ru: 'Запись, сделанная телефоном во дворе.',
    kk: 'Аулада телефонмен жасалған жазба.',
  },
  passes: {
    en: 'Names were written down at the door.',
    ru: 'На входе записывали имена.',
    kk: 'Кіреберісте аты-жөндерін жазып алды.',
  },
  first: { en: 'the merits', ru: 'дело по существу', kk: 'істің мәні' },
  then: {
    en: 'the complaint about custody',
    ru: 'жалоба на содержание под стражей',
    kk: 'қамауға шағым',
  },
  remark: {
    en: 'Ask counsel for a copy of the complaint.',
    ru: 'Попросить у защитника копию жалобы.',
    kk: 'Қорғаушыдан шағымның көшірмесін сұрау.',
  },
} as const;

export type ExampleLanguage = 'en' | 'ru' | 'kk';
export type ExampleWords = Readonly<Record<keyof typeof lines, string>>;

export function exampleWords(language: ExampleLanguage): ExampleWords {
  return Object.fromEntries(
    Object.entries(lines).map(([name, line]) => [name, line[language]]),
  ) as ExampleWords;
}
