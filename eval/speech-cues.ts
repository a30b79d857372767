/** Words of saying, as against thinking and showing: the view of speech alone leaves out what has none in its cue. */
export const speechCues: ReadonlySet<string> = new Set(
  `according say says said saying tell tells told telling add adds added adding announce announces announced announcing
  claim claims claimed claiming report reports reported reporting state states stated stating statement explain explains
  explained explaining ask asks asked asking argue argues argued arguing warn warns warned warning note notes noted noting
  comment comments commented commenting respond responds responded reply replies replied deny denies denied denying
  confirm confirms confirmed confirming insist insists insisted urge urges urged urging call calls called calling declare
  declares declared declaring write writes wrote written writing tweet tweets tweeted post posts posted suggest suggests
  suggested promise promises promised vow vows vowed admit admits admitted acknowledge acknowledges acknowledged stress
  stresses stressed stressing emphasize emphasizes emphasized emphasise emphasised observe observes observed remark
  remarked assert asserts asserted allege alleges alleged complain complained concede conceded demand demanded describe
  described estimate estimates estimated express expressed indicate indicated inform informed mention mentioned predict
  predicted propose proposed recommend recommended reiterate reiterated request requested reveal revealed speak speaks
  spoke spoken talk talked quote quoted testify testified threaten threatened accuse accused`
    .trim()
    .split(/\s+/),
)
