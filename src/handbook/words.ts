import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';

const text = z.string().min(1);
/** What a kind of file is, and how it is used. */
const fileWords = z.strictObject({ title: text, use: text });

/** Things to do under one heading, short enough for a card. */
const checklist = z.strictObject({ title: text, items: z.array(z.string().min(1).max(64)).min(1).max(6) });

/** `content/words.yaml`: every fixed word a channel prints or says, so that one edit changes all of them. */
export const wordsFile = z.strictObject({
  common: z.strictObject({
    name: text,
    free: text,
    draft: text,
    approved: text,
    edition: text,
    until: text,
    from: text,
    noHost: text,
    cost: text,
    time: text,
    place: text,
    prepare: text,
    steps: text,
    scan: text,
    typeAddress: text,
    press: text,
    onlinePlaces: z.strictObject({ 'cong-dvcqg': text, vneid: text }),
    levels: z.strictObject({ 'toan-trinh': text, 'mot-phan': text, 'truc-tuyen': text, 'tai-cho': text }),
  }),
  leaflet: z.strictObject({ printTitle: text, printUse: text, officeTitle: text, officeUse: text, steps: text, notNeeded: text, code: text, checked: text, drawn: text, qrAlt: text }),
  standee: z.strictObject({ title: text, use: text, steps: text, scan: text, qrAlt: text, more: text }),
  /** What folded leaflets, booklets and cards share; names in {} are put in place. */
  handout: z.strictObject({
    prepareTitle: text, fees: text, qrAlt: text,
    publication: z.strictObject({ responsible: text, licence: text, printing: text, notForSale: text }),
  }),
  trifold: z.strictObject({ kicker: text, notes: text, file: z.strictObject({ title: text, code: text, sent: text, due: text }), printTitle: text, printUse: text, officeTitle: text, officeUse: text }),
  /** Booklet of a topic or of all guides; names in {} are put in place. */
  booklet: z.strictObject({
    kicker: text, lead: text, leadOne: text, printTitle: text, printUse: text, stapled: text, glued: text, officeTitle: text, officeUse: text,
    foldOnce: text, foldSections: text, creep: text, howTitle: text,
    how: z.array(z.strictObject({ icon: z.enum(ICON_NAMES), title: text, text })).min(1).max(6),
    contents: text, events: text, next: text, safety: text, feedback: text, feedbackText: text, feedbackLines: z.array(z.string()).min(1).max(8),
    notes: text, printed: text, editions: text,
  }),
  /** Ring-bound cards for the community digital team; names in {} are put in place. */
  pocket: z.strictObject({
    kicker: text, team: text, printTitle: text, printUse: text, officeTitle: text, officeUse: text, count: text, contents: text, card: text, visit: text, visitLead: text,
    before: checklist, door: checklist, help: checklist, safety: checklist, opinion: checklist,
    opinionCard: text, opinionNote: text, opinionLines: z.array(z.string()).min(1).max(10),
  }),
  /** The website. `{unit}` and `{province}` are put in place by `fill`. */
  site: z.strictObject({
    skip: text, home: text, menu: text, allGuides: text, printRoom: text, about: text, footerNote: text, builtOn: text,
    homeTitle: text, homePromise: text, homeDescription: text, searchLabel: text, searchHint: text, searchButton: text,
    tryWords: text,
    tryList: z.array(text).min(1),
    events: text, topics: text, mostUsed: text, guideCount: text, safetyTitle: text, safetyText: text, safetyLink: text,
    safetyGuide: text, noGuides: text, searchTitle: text, searchDescription: text, searching: text, found: text, notFound: text,
    searchBroken: text, also: text, breadcrumb: text, glance: text, today: text, way: text, reliefs: text, start: text,
    startAddress: text, realAddress: text, realHost: text, realNote: text, orVneid: text, startVneid: text, orPortal: text, vneidNote: text,
    seeSteps: text, who: text, deadline: text, result: text, tick: text, clearTicks: text, stepNumber: text, screenOf: text,
    screenField: text, screenChecked: text, screenUnchecked: text, screenSelect: text, screenItem: text, screenDrawn: text,
    mistakes: text, questions: text, documents: text, documentsNote: text, notNeeded: text, andTimes: text, feeCase: text,
    feeAmount: text, timeAmount: text,
    ways: z.strictObject({ 'truc-tuyen': text, 'truc-tiep': text, 'moi-cach': text }),
    source: text, changedTitle: text, unconfirmed: text, legal: text, seenAs: text, editions: text, checkedOn: text,
    checkedWith: text, procedureCode: text, officialName: text, downloads: text, downloadsMore: text, download: text,
    contacts: text, contactsNote: text, share: text, copyLink: text, copied: text, printPage: text, related: text,
    onThisPage: text, printTitle: text, printIntro: text, printDescription: text, printHere: text, printHereNote: text,
    printFirst: text, shelf: text, printShop: text, printShopNote: text, carriesCode: text, setsTitle: text, setsNote: text, noArtefacts: text, noArtefactsHint: text, printDraft: text,
    articles: text, articlesLead: text, readMore: text, manifest: text, codeTitle: text, codeOnPaper: text, codeCurrent: text, codeCurrentText: text, codeChanged: text,
    codeEnded: text, codeBegan: text, codeNewEdition: text, codeOpen: text, lostTitle: text, lostText: text,
    /** Catalogue of procedures; names in {} are put in place. */
    catalogue: z.strictObject({
      title: text, link: text, lead: text, leadAll: text, description: text, fieldDescription: text, source: text, seenUnknown: text, searchLabel: text,
      searchHint: text, field: text, anyField: text, way: text, anyWay: text,
      ways: z.strictObject({ online: text, direct: text, postal: text }),
      noWay: text, onlyGuides: text, count: text, shown: text, notFound: text, loading: text, broken: text, more: text, noScript: text,
      fields: text, guideFields: text, code: text, copy: text, copied: text, portal: text, portalNote: text, guide: text, guideFacts: text,
      decision: text, unknownTime: text, or: text, depends: text, fee: text, feeNote: text, local: text, pages: text, page: text, none: text, fromSearch: text,
      units: z.strictObject({ hour: text, day: text, 'working-day': text, month: text }),
      levels: z.strictObject({ tinh: text, bo: text }),
    }),
    journeyLead: text, journeyStage: text, journeyAnd: text, journeyOr: text, journeyAll: text, journeyFitting: text,
    journeyOne: text, journeyWhich: text, helperTitle: text, helperDescription: text, helperLead: text, helperEntry: text,
    helperChosen: text, helperBack: text, helperRestart: text, helperNone: text, helperGuide: text, helperEvent: text,
    helperCounter: text, counterWhere: text, counterAsk: text, counterBring: text,
  }),
  /** "Việc cần xác minh", printed by `check` and a page of the site. */
  confirm: z.strictObject({
    title: text, intro: text, more: text, page: text, nothing: text, all: text, sign: text,
    groups: z.strictObject({ ward: text, fees: text, dates: text, guides: text, sources: text, drafts: text }),
    why: z.strictObject({ ward: text, fees: text, dates: text, guides: text, sources: text, drafts: text }),
  }),
  infographic: z.strictObject({ steps: text, screenOfStep: text, uses: z.strictObject({ '1080x1350': text, '1080x1920': text }), useWebp: text, textTitle: text, useText: text }),
  /** The operator's page `/phat-thanh/`; names in {} are put in place. */
  operator: z.strictObject({
    title: text, description: text, intro: text, plan: text, none: text, noneHint: text, search: text, searchHint: text, found: text, notFound: text,
    kinds: z.strictObject({ '1p': text, '3p': text, '5p': text, 'hoi-dap': text, 'chuong-trinh-15p': text }),
    length: text, time: text, prompter: text, listen: text, print: text, all: text, files: text, text, hint: text, start: text, pause: text,
    back: text, close: text, settings: text, speed: text, speedUnit: text,
    rates: z.strictObject({ slow: text, normal: text, fast: text }),
    slower: text, faster: text, size: text, night: text, full: text, left: text, progress: text, shelf: text,
  }),
  /** The month plan of the loudspeakers. */
  schedule: z.strictObject({
    title: text, description: text, month: text, sample: text, sampleNote: text, approved: text, none: text, downloads: text, word: text, calendar: text, print: text,
    date: text, slot: text, content: text, kind: text, reason: text, audio: text,
    weekdays: z.strictObject({ 'thu-2': text, 'thu-3': text, 'thu-4': text, 'thu-5': text, 'thu-6': text, 'thu-7': text, 'chu-nhat': text }),
    /** Names of slots by their id; another id is printed as it is. */
    slots: z.record(z.string(), text),
    reasons: z.strictObject({ notice: text, campaign: text, season: text, changed: text, ends: text, turn: text }),
    sheet: z.strictObject({ heading: text, committee: text, author: text, approver: text, sign: text }),
    read: text,
  }),
  /** Fixed sentences of the loudspeaker bulletin; names in {} are put in place. */
  broadcast: z.strictObject({
    kinds: z.strictObject({ '1p': text, '3p': text, '5p': text, 'hoi-dap': text, '15p': text }),
    files: z.strictObject({ txt: fileWords, docx: fileWords, pdf: fileWords, ssml: fileWords, json: fileWords }),
    priority: text, voice: text, largePrint: z.strictObject({ facts: text }),
    station: text, greeting: text, open: text, openShort: text, openDialogue: text, who: text,
    office: text, help: text, online: text, or: text, and: text, fees: text, feeFree: text, fee: text, feeAsk: text, feeAskNamed: text, feeUntil: text, feeUntilSame: text,
    timeIs: text, timeDone: text, timeSaid: text, prepare: text, prepareMore: text, stepsAll: text,
    stepsSome: text, step: text, stepFirst: text, stepNext: z.array(text).min(1), stepLast: text, stepsRest: text,
    mistake: text, mistakeMore: text, question: text, notNeeded: text, changed: text, documentWhen: text, result: text, safety: text,
    again: text, heard: text, againStep: text, phone: text, phoneAgain: text, closing: text, closingShort: text, farewell: text,
    /** What the first voice of a dialogue asks. */
    asks: z.strictObject({
      where: text, help: text, fees: text, times: text, prepare: text, steps: text, mistakes: text, notNeeded: text, changed: text,
      documents: text, result: text, detail: text, safety: text,
    }),
    programme: z.strictObject({ open: text, contents: text, content: text, order: z.array(text).min(3), first: text, next: text, last: text, closing: text }),
    sheet: z.strictObject({
      heading: text, committee: text, station: text, name: text, section: text, sectionName: text, priority: text,
      priorityName: text, duration: text, durations: text, syllables: text, airing: text, editor: text, reader: text,
      approver: text, source: text, checked: text, edition: text, opening: text, closing: text, note: text, blank: text,
    }),
    left: text, unsayable: text, short: text, long: text, unknown: text,
  }),
  /** Drafts of bulletins to be heard; `{bulletin}` is put in place. */
  audio: z.strictObject({ title: text, use: text }),
});

export type Words = z.infer<typeof wordsFile>;
