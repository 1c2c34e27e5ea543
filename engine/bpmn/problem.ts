/** What stands against a file, or what its author should know. For people, so Chinese first. */
export interface Problem {
  readonly code: ProblemCode;
  /** Name of the file, as given to `compile`. */
  readonly file?: string;
  readonly elementId?: string;
  readonly elementName?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly message: string;
  readonly messageEn: string;
  /** Soundness: how a run gets there, element by element, with the flows taken. */
  readonly steps?: readonly { readonly elementId: string; readonly flows: readonly string[] }[];
  /** Soundness: elements and flows at which tokens then stand. */
  readonly tokens?: readonly string[];
}

/** A sentence in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Closed: codes are never reused for something else. */
export type ProblemCode =
  | XmlProblemCode
  | ReadProblemCode
  | ElementProblemCode
  | StructureProblemCode
  | ItemProblemCode
  | DecisionProblemCode
  | SoundnessProblemCode;

export type XmlProblemCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'ENCODING_UNSUPPORTED'
  | 'XML_DOCTYPE'
  | 'XML_MALFORMED'
  | 'XML_TRUNCATED'
  | 'XML_TOO_COMPLEX'
  | 'NOT_BPMN'
  | 'COMPILE_TIMEOUT'
  | 'COMPILE_FAILED';

export type ReadProblemCode =
  | 'ID_DUPLICATE'
  | 'ID_ILLEGAL'
  | 'ID_MISSING'
  | 'UNKNOWN_ELEMENT'
  | 'UNKNOWN_ATTRIBUTE'
  | 'UNEXPECTED_TEXT'
  | 'CHILD_REPEATED'
  | 'BOOLEAN_INVALID'
  | 'REFERENCE_DANGLING'
  | 'REFERENCE_WRONG_TYPE'
  | 'FOREIGN_EXTENSION'
  | 'OTHER_PRODUCT';

export type ElementProblemCode =
  | 'ELEMENT_UNSUPPORTED'
  | 'ATTRIBUTE_UNSUPPORTED'
  | 'ATTRIBUTE_WITHOUT_EFFECT'
  | 'EXTENSION_WITHOUT_EFFECT'
  | 'EXTENSION_UNSUPPORTED'
  | 'EXTENSION_MISPLACED'
  | 'EVENT_DEFINITION_UNSUPPORTED'
  | 'EVENT_DEFINITION_COUNT'
  | 'EXPRESSION_INVALID'
  | 'LANGUAGE_UNSUPPORTED'
  | 'IMPLEMENTATION_MISSING'
  | 'TOPIC_MISSING'
  | 'SCRIPT_MISSING'
  | 'MESSAGE_MISSING'
  | 'SIGNAL_MISSING'
  | 'LINK_INVALID'
  | 'ERROR_CODE_MISSING'
  | 'ESCALATION_CODE_MISSING'
  | 'TIMER_VALUE_COUNT'
  | 'TIMER_VALUE_INVALID'
  | 'CALLED_ELEMENT_MISSING'
  | 'CALL_BINDING_INVALID'
  | 'CALL_MAPPING_INVALID'
  | 'MAPPING_INVALID'
  | 'LOOP_INVALID'
  | 'LISTENER_INVALID'
  | 'DATA_INVALID';

export type StructureProblemCode =
  | 'NO_EXECUTABLE_PROCESS'
  | 'PROCESS_NOT_EXECUTABLE'
  | 'PROCESS_DUPLICATE'
  | 'NO_START_EVENT'
  | 'START_EVENTS_SEVERAL'
  | 'INCOMING_FORBIDDEN'
  | 'OUTGOING_FORBIDDEN'
  | 'OUTGOING_MISSING'
  | 'BOUNDARY_NOT_ON_ACTIVITY'
  | 'BOUNDARY_ERROR_DUPLICATE'
  | 'CATCH_DUPLICATE'
  | 'MESSAGE_FLOW_DIFFERS'
  | 'FLOW_CROSSES_SCOPE'
  | 'DEFAULT_FLOW_INVALID'
  | 'EVENT_GATEWAY_TARGET'
  | 'COMPENSATION_HANDLER_MISSING'
  | 'COMPENSATION_HANDLER_FLOWS'
  | 'CANCEL_OUTSIDE_TRANSACTION'
  | 'AD_HOC_CONTENT'
  | 'CONDITION_MISSING'
  | 'CONDITION_NOT_EVALUATED'
  | 'NODE_UNREACHABLE'
  | 'MESSAGE_START_DUPLICATE'
  | 'FLOW_ELEMENTS_TOO_MANY';

export type ItemProblemCode =
  | 'ITEM_FIELD_MISSING'
  | 'ITEM_FIELD_INVALID'
  | 'ITEM_KEY_DUPLICATE'
  | 'ITEM_TOO_LARGE'
  | 'ITEM_REFERENCE_UNKNOWN'
  | 'STATION_UNKNOWN'
  | 'BLOCK_UNKNOWN'
  | 'ITEM_CALLS_ITSELF'
  | 'ITEM_NEVER_DECIDED'
  | 'CALLED_ITEM_NOT_READY'
  | 'CLOCK_TIMER_INVALID'
  | 'LIMIT_PROMISE_EXCEEDS_LAW'
  | 'LIMIT_STAGES_EXCEED_PROMISE'
  | 'LIMIT_UNITS_DIFFER'
  | 'LIMIT_CYCLE'
  | 'ITEM_KEY_DIFFERS'
  | 'ITEM_CODE_TAKEN'
  | 'MATERIAL_CATCH_ALL'
  | 'MATERIAL_SHARED_DEMANDED'
  | 'POWER_TRANSFER_WITHOUT_BASIS'
  | 'POWER_TAKEN_FROM_TOWNSHIP'
  | 'DISCLOSURE_INCOMPLETE'
  | 'BASIS_PLACEHOLDER'
  | 'SUSPENSION_WITHOUT_BASIS'
  | 'SILENCE_AT_DECISION'
  | 'SEPARATION_VIOLATED';

/** Of DMN files (engine/dmn). */
export type DecisionProblemCode =
  | 'NOT_DMN'
  | 'NO_DECISION'
  | 'DECISION_DUPLICATE'
  | 'DECISION_LOGIC_MISSING'
  | 'DECISION_CYCLE'
  | 'DECISION_TOO_LARGE'
  | 'DECISION_MISSING'
  | 'HIT_POLICY_INVALID'
  | 'AGGREGATION_INVALID'
  | 'OUTPUT_NAME_INVALID'
  | 'OUTPUT_VALUES_MISSING'
  | 'RULE_INCOMPLETE'
  | 'TYPE_UNKNOWN';

export type SoundnessProblemCode =
  | 'SOUNDNESS_DEADLOCK'
  | 'SOUNDNESS_NO_SYNCHRONISATION'
  | 'SOUNDNESS_NO_COMPLETION'
  | 'SOUNDNESS_DEAD_ACTIVITY'
  /** A warning: not all states were looked at. */
  | 'SOUNDNESS_NOT_PROVED';
