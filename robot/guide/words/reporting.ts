/* Words that tell what is done already or brought along: "병원에서 서류는 받았어요". They ask for nothing. */

const DONE =
  /(은|는|도|이|가|을|를)? ?(\S{1,4} )?((받아|해|써|챙겨|찍어|떼|뽑아|만들어|내) ?(놨|놓았|뒀|두었)|받았|받아 ?왔|가져 ?왔|갖고 ?왔|들고 ?왔|챙겨 ?왔|챙겼|준비했|준비해 ?왔|찍었|찍어 ?왔|들었|냈|썼|써 ?왔|작성했|마쳤|끝냈|떼 ?왔|뽑아 ?왔|발급받았|예약했|(가지고|갖고) ?있|다 ?있|(?<=(서|문|증|장|류|진|드|본)(은|는|도|이|가)? ?)있)(어요?|습니다|고요|거든요?|지요?|죠|네요)[.!~\s]*$|^(i|we)('ve| have)? ?(already )?(have|got|brought|paid|filled|took) .*(already|with me|here)?[.!\s]*$|(已经|都)(带来|拍好|办好|填好|拿到|准备好)了?[。.!\s]*$|(带来|带|拍好|办好|填好|拿到|准备好)了[。.!\s]*$|(もらいました|持ってきました|持っています|撮りました|済ませました|書きました|用意しました|あります)[。.!\s]*$/iu;
const ASKS =
  /[?？]|어디|얼마|뭐|어떻게|싶|주세요|줘|하려|려고|러 ?왔|where|how|what|need|want|哪|怎么|多少|多久|几|什么|吗|要|どこ|いくら|ください|たい/iu;

/** Whatever has happened or not: heard so only where the words name nothing at all. */
const HAPPENED =
  /(은|는|도|이|가) .*[가-힣]{0,3}[았었했됐갔왔났졌렸쳤겼꼈섰]\S{0,1}(어요|습니다|거든요?|네요|답니다)[.!~\s]*$/u;

/** Told, not asked. */
export function tellsOnly(text: string): boolean {
  const said = text.normalize('NFKC').trim();
  return DONE.test(said) && !ASKS.test(said);
}

export function tellsSomething(text: string): boolean {
  const said = text.normalize('NFKC').trim();
  return HAPPENED.test(said) && !ASKS.test(said);
}
