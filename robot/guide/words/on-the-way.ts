const HOW_FAR =
  /얼마나 ?(더 ?)?(남|가야|가면|멀|먼)|(아직|많이) ?(도 ?)?(멀|남)|다 ?(왔|온 ?(거|건))|거의 ?다|언제 ?(쯤 ?)?도착|도착(했|하려면|까지)|how (much )?(further|farther|far|longer)|(are we|almost) there|还有多(远|久)|到了[吗没]|快到|あとどの(くらい|ぐらい)|もう(すぐ|着)|まだですか|着きましたか/iu;

/** "다 왔어요?": asked on the way of the way itself. */
export function asksHowFar(text: string): boolean {
  return HOW_FAR.test(text.normalize('NFKC'));
}
