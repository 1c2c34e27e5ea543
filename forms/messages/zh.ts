/**
 * What a person reads when something must be mended. Each sentence says what is wrong and, where
 * it is not plain, how to mend it; none repeats what was submitted. `{label}` is the field.
 */
export const ZH: Readonly<Record<string, string>> = {
  // present, and of the right type
  required: '请填写“{label}”',
  requiredTick: '请勾选“{label}”',
  requiredChoice: '请选择“{label}”',
  requiredFile: '请上传“{label}”',
  typeText: '“{label}”的内容格式不正确，应为文字',
  typeBoolean: '“{label}”的内容格式不正确，应为勾选或不勾选',
  typeObject: '“{label}”的内容格式不正确，请重新填写',
  array: '“{label}”的内容格式不正确，应为列表',
  array_nonempty: '“{label}”至少填写一项',
  nonarray: '“{label}”只能填写一项',
  characters: '“{label}”含有无法识别的字符，请删除后重新输入',
  number: '“{label}”应为数字',

  // text
  minLength: '“{label}”不能少于{length}个字',
  maxLength: '“{label}”不能超过{length}个字',
  minWords: '“{label}”不能少于{length}个词',
  maxWords: '“{label}”不能超过{length}个词',
  pattern: '“{label}”的格式不正确，请按填写说明检查',
  mask: '“{label}”的格式不正确',
  email: '“{label}”不是有效的电子邮箱地址',

  // numbers
  min: '“{label}”不能小于{min}',
  max: '“{label}”不能大于{max}',
  integer: '“{label}”应为整数',
  step: '“{label}”应按{step}递增',
  decimalLimit: '“{label}”最多保留{decimals}位小数',

  // dates
  date: '“{label}”不是有效日期，请按 {format} 填写',
  minDate: '“{label}”不能早于{minDate}',
  maxDate: '“{label}”不能晚于{maxDate}',
  minYear: '“{label}”的年份不能早于{minYear}年',
  maxYear: '“{label}”的年份不能晚于{maxYear}年',
  time: '“{label}”不是有效时间',

  // choices
  onlyAvailableItems: '“{label}”的选择无效，请从列出的选项中选择',
  minSelectedCount: '“{label}”至少选择{minCount}项',
  maxSelectedCount: '“{label}”最多选择{maxCount}项',

  // rows
  rowsMin: '“{label}”至少填写{count}行',
  rowsMax: '“{label}”最多填写{count}行',
  rowsFixed: '“{label}”中有受保护的内容，不能删除已有的行',

  // files
  fileUnknown: '“{label}”中有未上传成功的文件，请重新上传',
  fileTwice: '“{label}”中同一文件出现多次，请删除重复的文件',
  fileSingle: '“{label}”只能上传一个文件',
  fileCount: '“{label}”最多上传{count}个文件',
  filePattern: '“{label}”的文件类型不符合要求，允许的类型：{types}',
  fileMaxSize: '“{label}”的文件过大，单个文件不能超过{size}',

  // numbers of persons, organisations, places
  idLength: '“{label}”应为18位居民身份证号码，最后一位是数字或X',
  idRegion: '“{label}”的前6位不是有效的行政区划，请核对',
  idBirthDate: '“{label}”第7至14位的出生日期无效，请核对',
  idCheckDigit: '“{label}”的校验位不符，请核对是否有输错的数字',
  usccFormat: '“{label}”应为18位统一社会信用代码（不含字母I、O、S、V、Z）',
  usccCheckDigit: '“{label}”的校验位不符，请核对是否有输错的字符',
  mobile: '“{label}”应为11位手机号码',
  regionLength: '“{label}”的位数不对，县级6位、乡级9位、村级12位',
  regionCode: '“{label}”不是有效的区划代码',
  regionOutside: '“{label}”不在本事项的受理范围内',
  bankCardLength: '“{label}”应为12至19位银行卡号',
  bankCardCheckDigit: '“{label}”的校验位不符，请核对是否有输错的数字',

  // materials
  materialShape: '“{label}”的内容格式不正确，请重新登记材料',
  materialUnknown: '“{label}”中有本事项不需要的材料，请删除',
  materialTwice: '“{label}”中同一材料登记了多次',
  materialMissing: '“{label}”中有必需的材料尚未提交（材料编码 {code}）',
  materialNotDeclarable: '“{label}”中的材料不适用告知承诺（材料编码 {code}）',
  materialNotDeferrable: '“{label}”中的材料不适用容缺受理（材料编码 {code}）',
  materialNotShared: '“{label}”中的材料不能通过数据共享获取（材料编码 {code}）',

  // rights of the task
  hiddenField: '“{label}”不属于当前环节，不能提交',
  readonly: '“{label}”在当前环节只能查看，不能修改',

  // own rules of the form
  json: '“{label}”不符合填写要求',
  ruleFailed: '“{label}”的校验规则执行失败，请联系管理员检查表单',
  logicFailed: '“{label}”的显示条件或计算规则执行失败，请联系管理员检查表单',
  conditionLoop: '表单的显示条件互相循环，请联系管理员检查表单',

  // the submission as a whole
  dataShape: '提交的内容格式不正确，应为一份表单数据',
  dataTooLarge: '提交的内容过多，请减少行数或内容后重试',

  // further keys of Form.io's own rules, which a renderer may ask for
  unsavedRowsError: '请先保存所有行',
  invalidRowsError: '请先改正有误的行',
  invalidRowError: '此行有误，请改正或删除',
  invalidOption: '“{label}”的选择无效，请从列出的选项中选择',
  invalidDay: '“{label}”不是有效日期',
  unique: '“{label}”已存在，不能重复',
  select: '“{label}”的选择无效',
  invalid_email: '“{label}”不是有效的电子邮箱地址',
  invalid_url: '“{label}”不是有效的网址',
  invalid_regex: '“{label}”的格式不正确',
  invalid_date: '“{label}”不是有效日期',
  invalid_day: '“{label}”不是有效日期',
  invalidValueProperty: '选项设置有误，请联系管理员检查表单',
  valueIsNotAvailable: '“{label}”的选择无效，请从列出的选项中选择',
  invalidDate: '“{label}”不是有效日期',
  requiredDayField: '请填写“{label}”的日',
  requiredMonthField: '请填写“{label}”的月',
  requiredYearField: '请填写“{label}”的年',
};
