export { checkBankCard } from './checks/bank-card.js';
export { checkIdNumber } from './checks/id-number.js';
export { maskBankCard, maskIdNumber, maskMiddle, maskMobile, maskName } from './checks/mask.js';
export { checkMaterials, isSatisfied } from './checks/materials.js';
export { checkMobile } from './checks/mobile.js';
export { checkRegion } from './checks/region.js';
export { isTextDate } from './checks/text-date.js';
export { checkUscc } from './checks/uscc.js';
export { compileForm } from './compile.js';
export { COMPONENT_KINDS } from './components/registry.js';
export { toFormioDetails } from './formio-errors.js';
export type { FormioDetail } from './formio-errors.js';
export { lintForm } from './lint.js';
export { boundsProblem } from './lint/bounds.js';
export { MATERIALS_SCHEMA } from './material-schema.js';
export type { MaterialDefinition, MaterialEntry, MaterialFile } from './material-schema.js';
export { EN } from './messages/en.js';
export { FORMIO_ZH } from './messages/formio.js';
export { ZH } from './messages/zh.js';
export type {
  CompiledForm,
  ComponentJson,
  FieldInfo,
  FieldRights,
  FileTable,
  FormError,
  FormJson,
  Json,
  Problem,
  Right,
  UploadedFile,
  ValidateOptions,
  Validated,
} from './types.js';
export { validateSubmission } from './validate.js';
