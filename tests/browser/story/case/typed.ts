/**
 * What a monitor types of the reference case, in both languages; the numbers are those of its facts. What stands in no
 * answer of a form is not here: it is chosen on the screens.
 */
import type { Language } from '../support/translated.ts';

const typed = {
  // 1
  title: { en: 'Bokaev and Ayan', ru: 'Бокаев и Аян' },
  town: { en: 'Atyrau', ru: 'Атырау' },
  // 2
  bokaev: { en: 'Maks Bokaev', ru: 'Макс Бокаев' },
  activist: { en: 'activist', ru: 'активист' },
  member: { en: 'member', ru: 'участник' },
  mechanism: {
    en: 'Atyrau regional National Preventive Mechanism: monitoring against torture under the Ombudsman’s office',
    ru: 'Национальный превентивный механизм по Атырауской области: наблюдение против пыток при омбудсмене',
  },
  // 3
  ayan: { en: 'Talgat Ayan', ru: 'Талгат Аян' },
  activistAndLawyer: { en: 'activist and lawyer', ru: 'активист и юрист' },
  complaintPending: {
    en: 'A complaint about the detention of Ayan was pending.',
    ru: 'Жалоба на содержание Аяна под стражей не была рассмотрена.',
  },
  // 4
  discord: { en: 'inciting social discord', ru: 'возбуждение социальной розни' },
  falseInformation: {
    en: 'spreading knowingly false information',
    ru: 'распространение заведомо ложной информации',
  },
  assemblies: {
    en: 'violating the law regulating public assemblies',
    ru: 'нарушение закона о порядке публичных собраний',
  },
  // 5
  background: {
    en: 'Permission for a protest in Atyrau on 24 April 2016 against land-code amendments (lease of land to foreigners from 10 to 25 years) was refused; hundreds gathered that day.',
    ru: 'В разрешении на протест в Атырау 24 апреля 2016 года против поправок в Земельный кодекс (аренда земли иностранцами с 10 до 25 лет) отказали; в тот день собрались сотни людей.',
  },
  applied: {
    en: 'Permission sought for a protest on 24 April 2016.',
    ru: 'Просили разрешить протест 24 апреля 2016 года.',
  },
  refusedByMayor: { en: 'Refused by the city mayor’s office.', ru: 'Отказал акимат города.' },
  square: { en: 'Isatai-Makhambet square', ru: 'площадь Исатая и Махамбета' },
  hundredsGathered: { en: 'Hundreds gathered.', ru: 'Собрались сотни людей.' },
  // 6
  dozensHeld: {
    en: 'Over two dozen activists, both accused among them, on administrative charges.',
    ru: 'Более двух десятков активистов, среди них оба подсудимых, по административным делам.',
  },
  severalCities: { en: 'several cities', ru: 'несколько городов' },
  hundredsHeld: { en: 'Hundreds of people held.', ru: 'Задержаны сотни людей.' },
  // 7
  monitor: { en: 'Erlan Kaliev', ru: 'Ерлан Калиев' },
  bureau: {
    en: 'Kazakhstan International Bureau for Human Rights and Rule of Law',
    ru: 'Казахстанское международное бюро по правам человека и соблюдению законности',
  },
  wholeTrial: { en: 'Attended the whole trial.', ru: 'Присутствовал на всём процессе.' },
  // 10
  merits: { en: 'the merits', ru: 'дело по существу' },
  complaint: { en: 'the complaint about Ayan’s detention', ru: 'жалоба на содержание Аяна под стражей' },
  contraryToCode: {
    en: 'The merits were heard first, contrary to the criminal procedure code.',
    ru: 'Сначала слушали дело по существу, вопреки Уголовно-процессуальному кодексу.',
  },
  // 14
  analyses: {
    en: 'Expert analyses of the accused’s statements.',
    ru: 'Экспертные исследования высказываний подсудимых.',
  },
  theState: { en: 'the state', ru: 'государство' },
  posts: {
    en: 'Social media posts, among what was analysed.',
    ru: 'Записи в социальных сетях, среди исследованного.',
  },
  // 15
  permissionRefused: {
    en: 'Refusal of permission for 24 April 2016',
    ru: 'Отказ в разрешении на 24 апреля 2016 года',
  },
  mayor: { en: 'city mayor’s office', ru: 'акимат города' },
  // 17
  box: { en: 'defendants’ box', ru: 'место для подсудимых за ограждением' },
  ageleuov: { en: 'Galym Ageleuov', ru: 'Галым Агелеуов' },
  inTheBox: { en: 'Both accused in the defendants’ box.', ru: 'Оба подсудимых за ограждением.' },
  // 19
  civic: { en: 'civic activities', ru: 'общественная деятельность' },
  // 21
  irregularities: { en: 'Procedural irregularities.', ru: 'Процессуальные нарушения.' },
  mediaReports: { en: 'media reports', ru: 'сообщения СМИ' },
  // Sources
  watch: { en: 'Human Rights Watch', ru: 'Хьюман Райтс Вотч' },
  statement: { en: 'Statement on the trial', ru: 'Заявление о процессе' },
} as const satisfies Readonly<Record<string, { en: string; ru: string }>>;

export type Typed = Readonly<Record<keyof typeof typed, string>>;

export function typedIn(language: Extract<Language, 'en' | 'ru'>): Typed {
  return Object.fromEntries(Object.entries(typed).map(([name, said]) => [name, said[language]])) as Typed;
}
