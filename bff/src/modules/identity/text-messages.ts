/** What a text message says that brings a code. In Chinese: it goes to mainland numbers only. */
export const textOfCode = (code: string): string =>
  `【零跑腿】验证码 ${code}，10 分钟内有效，用于本人实名认证。任何人索要都不要告诉他，包括工作人员。`;
