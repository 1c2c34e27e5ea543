import type {
  Block,
  CatalogPart,
  ClockKind,
  LimitUnit,
  MilestoneName,
  OrganRole,
  OutcomeEffect,
  Post,
  PowerMode,
  Regime,
  StationKind,
  Suspends,
} from '../../core/case/item.js';

/** The closed lists of the vocabulary, as values; `docs/yc-extension.md` has the Chinese beside. */
export const BLOCKS = list<Block>()(
  'marketAccess',
  'construction',
  'health',
  'welfare',
  'military',
  'consulting',
);
export const CATALOG_PARTS = list<CatalogPart>()(
  'direct',
  'forward',
  'basicService',
  'transferred',
  'acceptanceOnly',
);
export const POWER_MODES = list<PowerMode>()(
  'own',
  'transferred',
  'entrusted',
  'substantive',
  'acceptanceOnly',
);
export const PLACES = list<OrganRole['at']>()(
  'acceptingTownship',
  'handlingTownship',
  'handOutTownship',
  'county',
  'stationedUnit',
  'outside',
);
export const REGIMES = list<Regime['kind']>()('licence', 'return', 'plain');
export const UNITS = list<LimitUnit>()('workday', 'naturalDay', 'hour');
export const DAY_UNITS = list<Exclude<LimitUnit, 'hour'>>()('workday', 'naturalDay');
export const MILESTONES = list<MilestoneName>()(
  'received',
  'corrected',
  'accepted',
  'forwarded',
  'takenOver',
  'decided',
  'issued',
  'handedOver',
  'delivered',
  'archived',
);
export const CLOCKS = list<ClockKind>()(
  'receipt',
  'correction',
  'deferred',
  'statutory',
  'promised',
  'stage',
  'joint',
  'delivery',
  'supervision',
);
export const PROCEDURES = list<Suspends['procedure']>()(
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'other',
);
export const STATION_KINDS = list<StationKind>()(
  'acceptance',
  'review',
  'siteVisit',
  'jointReview',
  'assembly',
  'decision',
  'issue',
  'handOver',
  'delivery',
  'supervision',
  'applicant',
);
export const POSTS = list<Post>()(
  'acceptance',
  'review',
  'decision',
  'head',
  'issue',
  'villageAgent',
  'supervision',
  'catalogue',
  'applicant',
);
export const EFFECTS = list<OutcomeEffect>()(
  'accept',
  'notifyCorrection',
  'returnFile',
  'refuseAcceptance',
  'opinion',
  'forward',
  'takeOver',
  'beginSpecialProcedure',
  'endSpecialProcedure',
  'requestExtension',
  'grantExtension',
  'denyExtension',
  'grant',
  'refuse',
  'issue',
  'handOver',
  'deliver',
  'returnInternally',
  'none',
);
export const RIGHTS = ['hidden', 'readonly', 'editable', 'required'] as const;

/** A list that names every word of the union: leaving one out does not compile. */
function list<Word extends string>() {
  return <const Words extends readonly Word[]>(
    ...words: [Word] extends [Words[number]] ? Words : never
  ): readonly Word[] => words;
}
