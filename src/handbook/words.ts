import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';

const text = z.string().min(1);
/** What a kind of file is, and how it is used. */
const fileWords = z.strictObject({ title: text, use: text });
const byPlace = z.strictObject({ 'cong-dvcqg': text, vneid: text });

/** Things to do under one heading, short enough for a card. */
const checklist = z.strictObject({ title: text, items: z.array(z.string().min(1).max(64)).min(1).max(6) });

/** A name and a sentence about it. */
const titled = z.strictObject({ title: text, text });

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
    /** Before who answers for the content. */
    answers: text,
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
  portal: z.strictObject({
    lead: text, where: text, onPortal: text, more: text, source: text, approver: text,
    files: z.strictObject({ 'bai-cong-thong-tin.html': fileWords, 'bai-cong-thong-tin.docx': fileWords, 'the-nhung.html': fileWords }),
  }),
  card: z.strictObject({ title: text, use: text, steps: text }),
  standee: z.strictObject({ title: text, use: text, crossUse: text, steps: text, scan: text, qrAlt: text, more: text }),
  poster: z.strictObject({ title: text, use: text, officeTitle: text, officeUse: text, qrAlt: text }),
  /** The second line of panels and banners, by where the thing is done online. */
  appeal: z.strictObject({ whole: byPlace, once: byPlace, start: byPlace, scan: text, code: text, qrAlt: text, performer: text, address: text }),
  panel: z.strictObject({ title: text, use: text }),
  banner: z.strictObject({ title: text, use: text, hung: text }),
  /** A sheet for the notice board. `{paper}` is a size, `{day}` the last day on which everything on it holds. */
  notice: z.strictObject({
    pdfTitle: text, pdfUse: text, docxTitle: text, docxUse: text, committee: text, code: text, steps: text, note: text, checked: text,
    posted: text, removed: text, blank: text, renew: text, feedback: text, feedbackAt: text, scan: text, qrAlt: text,
  }),
  /** Labels with a code; `{size}` is put in place. */
  sticker: z.strictObject({ sheetTitle: text, sheetUse: text, sheet: text, labelTitle: text, labelUse: text, scan: text, qrAlt: text }),
  /** What folded leaflets, booklets and cards share; names in {} are put in place. */
  handout: z.strictObject({
    prepareTitle: text, fees: text, qrAlt: text,
    publication: z.strictObject({ responsible: text, licence: text, licensed: text, printing: text, noShop: text, noCopies: text, notForSale: text }),
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
  /** Wall paintings, one a topic; names in {} are put in place. */
  mural: z.strictObject({
    title: text, file: fileWords, picture: text, grid: text, plan: text, board: text,
    columns: z.strictObject({ n: text, paint: text, mix: text, area: text, cover: text, litres: text }),
    areaNote: text, areaTotal: text,
    paints: z.strictObject({ soft: text, strong: text, red: text, gold: text, white: text, ink: text }),
    lettersTitle: text, boardTitle: text, boardNote: text, stepsTitle: text, steps: z.array(text).min(3), safety: text, approve: text, pictureAlt: text,
    /**
     * What is written on each wall: a headline in two parts, three steps. The guide gives topic, code and, unless `icon` names
     * another, the pictogram; `refuses` puts a cross on the button.
     */
    walls: z.array(z.strictObject({ guide: text, headline: z.tuple([text, text]), steps: z.tuple([text, text, text]), icon: z.enum(ICON_NAMES).optional(), refuses: z.boolean().optional() })).min(1),
  }),
  /** The printed list of all guides; names in {} are put in place. */
  catalogue: z.strictObject({
    title: text, files: z.strictObject({ pdf: fileWords, docx: fileWords, csv: fileWords }),
    count: text, lead: text, leadTopic: text, fullList: text, checked: text, checkedOn: text, editionAndDay: text, typed: text, typedNoHost: text, byEvent: text, byField: text,
    ask: text, askNote: text, factsNote: text, portalName: text, page: text, pageOf: text,
    columns: z.strictObject({ n: text, procedure: text, officialName: text, code: text, field: text, events: text, level: text, time: text, fee: text, office: text, address: text, edition: text, checked: text, status: text, guide: text }),
    qrAlt: text,
  }),
  /** The kit of the handbook's own mark. */
  identity: z.strictObject({
    /** The name in the lock-ups, by lines. */
    name: z.tuple([text, text]),
    title: text, lead: text,
    files: z.strictObject({ mark: fileWords, horizontal: fileWords, vertical: fileWords, oneColour: fileWords, negative: fileWords, png: fileWords, guide: fileWords }),
    contents: z.strictObject({ mark: text, lockups: text, colours: text, type: text, misuse: text, examples: text }),
    notOfficial: text, idea: text,
    parts: z.tuple([titled, titled, titled]),
    versions: z.strictObject({ colour: text, oneColour: text, negative: text, tile: text }),
    horizontal: text, vertical: text, clear: text, least: text, order: text,
    colours: z.strictObject({ red: titled, gold: titled, ink: titled, paper: titled }),
    oneInk: text, topics: text, topicsNote: text, typeface: text, typeSample: text, typeLetters: text,
    typeUses: z.strictObject({ '800': text, '700': text, '600': text, '400': text }),
    officeType: text, pictograms: text,
    misuse: z.strictObject({ stretch: text, recolour: text, rotate: text, ground: text, crowd: text, emblem: text }),
    otherEmblem: text, crowding: text,
    examples: z.strictObject({ leaflet: text, standee: text, sticker: text, zalo: text, preview: text, slide: text, ground: text }),
    exampleLine: text, approve: text, markAlt: text,
  }),
  /** The website. `{unit}` and `{province}` are put in place by `fill`. */
  site: z.strictObject({
    skip: text, home: text, menu: text, allGuides: text, printRoom: text, about: text, footerNote: text, builtOn: text,
    homeTitle: text, homePromise: text, homeDescription: text, searchLabel: text, searchHint: text, searchButton: text,
    tryWords: text,
    tryList: z.array(text).min(1),
    events: text, topics: text, mostUsed: text, guideCount: text, safetyTitle: text, safetyText: text, safetyLink: text,
    safetyGuide: text, noGuides: text, searchTitle: text, searchDescription: text, searching: text, found: text, notFound: text, near: text,
    searchBroken: text, also: text, breadcrumb: text, glance: text, today: text, way: text, reliefs: text, start: text,
    startAddress: text, realAddress: text, realHost: text, realNote: text, orVneid: text, startVneid: text, orPortal: text, vneidNote: text,
    seeSteps: text, who: text, deadline: text, result: text, tick: text, clearTicks: text, stepNumber: text, screenOf: text,
    screenField: text, screenChecked: text, screenUnchecked: text, screenSelect: text, screenItem: text, screenDrawn: text,
    mistakes: text, questions: text, documents: text, documentsNote: text, notNeeded: text, andTimes: text, feeCase: text,
    feeAmount: text, timeAmount: text,
    ways: z.strictObject({ 'truc-tuyen': text, 'truc-tiep': text, 'moi-cach': text }),
    source: text, changedTitle: text, unconfirmed: text, legal: text, seenAs: text, editions: text, checkedOn: text,
    checkedWith: text, procedureCode: text, officialName: text, downloads: text, downloadsMore: text, download: text,
    contacts: text, contactsNote: text, share: text, shareFacebook: text, listen: text, listenStop: text, copyLink: text, copied: text, printPage: text, related: text,
    onThisPage: text, printTitle: text, printIntro: text, printDescription: text, printHere: text, printHereNote: text,
    printFirst: text, printShop: text, printShopNote: text, carriesCode: text, setsTitle: text, setsNote: text, noArtefacts: text, noArtefactsHint: text, printDraft: text,
    articles: text, articlesLead: text, readMore: text, manifest: text, codeTitle: text, codeOnPaper: text, codeCurrent: text, codeCurrentText: text, codeChanged: text,
    codeEnded: text, codeBegan: text, codeNewEdition: text, codeOpen: text, lostTitle: text, lostText: text,
    display: z.strictObject({
      title: text, size: text, contrast: text,
      sizes: z.strictObject({ normal: text, large: text, largest: text }),
      contrasts: z.strictObject({ normal: text, high: text }),
    }),
    alert: text,
    offline: z.strictObject({ title: text, text: text, saved: text }),
    openData: z.strictObject({ title: text, guides: text, schema: text, changes: text, changesFeed: text, llmsLead: text, llmsRulesTitle: text, llmsRules: z.array(text).min(1) }),
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
    date: text, slot: text, content: text, kind: text, reason: text, files: text, filesHow: text, contents: text, off: text,
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
  /** The print room, its register of print runs, notes to the print shop and zips; names in {} are put in place. */
  printing: z.strictObject({
    /** Names of channels by their id; another id is shown as it is. */
    channels: z.record(z.string(), text),
    toReplace: z.strictObject({
      title: text, description: text, lead: text, none: text, record: text, command: text, outdated: text, outdatedNote: text, ending: text, endingNote: text, nothing: text,
      run: text, piece: text, edition: text, quantity: text, place: text, since: text, code: text, ended: text, began: text, remove: text, shelf: text,
    }),
    room: z.strictObject({
      search: text, searchHint: text, channel: text, topic: text, paper: text, printer: text, any: text,
      clear: text, count: text, shown: text, notFound: text, broken: text, more: text, sets: text, zip: text, zipTopic: text, zipTopicNote: text, order: text, jump: text,
    }),
    /** The note to the print shop. */
    order: z.strictObject({
      title: text, use: text, heading: text, blanks: z.array(text), shopNamed: text, columns: z.array(text).length(5), bleed: text, noBleed: text, scale: text,
      /** Suggestions, by id of the paper or of the channel. */
      materials: z.record(z.string(), text),
      otherMaterial: text, filesNote: text, proof: text, checks: z.array(text).min(1), orderer: text, shop: text,
    }),
    bundle: z.strictObject({ ofGuide: text, use: text, ofTopic: text, useOfTopic: text, contents: text }),
  }),
  /** Drafts of bulletins to be heard; `{bulletin}` is put in place. */
  audio: z.strictObject({ title: text, use: text }),
  /** "Có giúp được bạn không?" on each guide, and the published opinions; names in {} are put in place. */
  feedback: z.strictObject({
    title: text, description: text, intro: text, ask: text, yes: text, no: text, thanks: text, tell: text,
    ways: z.strictObject({ phone: text, zalo: text, email: text, form: text, portal: text, counter: text }),
    portalNote: text, portalGuide: text, none: text, privacy: text, all: text, subject: text, body: text, copyLead: text, copy: text, copied: text,
    empty: text, received: text, answered: text, open: text, average: text, noAnswers: text,
    limit: text, noLimit: text, overdue: text, overdueBy: text, noneOverdue: text, csv: text, table: text, how: text,
    columns: z.strictObject({ id: text, received: text, channel: text, content: text, group: text, guide: text, answer: text, outcome: text, done: text, published: text, edition: text }),
    channels: z.strictObject({ 'tai-quay': text, 'dien-thoai': text, zalo: text, email: text, 'bieu-mau': text, 'cong-dvcqg': text, 'van-ban': text, 'hoi-nghi': text }),
    groups: z.strictObject({ 'noi-dung': text, 'thao-tac': text, 'trang-web': text, 'an-pham': text, 'phat-thanh': text, 'phuc-vu': text, khac: text }),
    outcomes: z.strictObject({ 'tiep-thu': text, 'mot-phan': text, 'chua-tiep-thu': text, chuyen: text }),
    waiting: text, everything: text,
  }),
  /** Slides for a class; names in {} are put in place. */
  lesson: z.strictObject({
    title: text, pageTitle: text, description: text, use: text, listIntro: text, listDescription: text, howTitle: text, how: z.array(text).min(1), slides: text,
    present: text, notesWindow: text, print: text, back: text, all: text, full: text, previous: text, next: text, progress: text, place: text, reveal: text,
    nowShown: text, nextShown: text, finished: text, notes: text, clock: text, clockOf: text, clockStart: text, clockPause: text, clockReset: text,
    who: text, learn: text, learnPrepare: text, learnSteps: text, learnMistakes: text, stepOf: text, questionOf: text, answer: text,
    safetyRules: z.array(text).min(1), homeTitle: text, homeTask: text, homeRule: text, qrAlt: text,
    sayTitle: text, sayPrepare: text, sayMistakes: text, sayQuestion: text, saySafety: text, sayHome: text,
    sheet: text, sheetName: text, sheetClass: text, sheetDay: text, sheetQuestions: text, sheetSign: text,
  }),
  /** The site on a USB stick; `{name}`, `{ward}`, `{date}`, `{title}`, `{edition}` are put in place. */
  usb: z.strictObject({
    note: text,
    open: z.strictObject({ opening: text, link: text, unpack: text }),
    elsewhere: z.strictObject({ title: text, lead: text, parts: z.strictObject({ printRoom: titled, catalogue: titled, other: titled }), printed: text }),
    /** Lines of the text file beside the pages; an empty one is a blank line. */
    readme: z.array(z.string()).min(1),
    withPrint: text, editions: text, edition: text,
  }),
});

export type Words = z.infer<typeof wordsFile>;
