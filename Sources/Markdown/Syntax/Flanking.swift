import Typography

/// Whether delimiters may open and close, by the characters beside them.
struct Flanking {
  let canOpen, canClose: Bool

  init(before: UInt32, after: UInt32, isUnderscore: Bool = false) {
    let isSpaceBefore = CMark.isSpace(before)
    let isSpaceAfter = CMark.isSpace(after)
    let isCJKBefore = CJK.freesEmphasis(before)
    let isCJKAfter = CJK.freesEmphasis(after)
    let isMarkBefore = !isCJKBefore && CMark.isPunctuation(before)
    let isMarkAfter = !isCJKAfter && CMark.isPunctuation(after)
    let isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore || isCJKBefore)
    let isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter || isCJKAfter)
    canOpen = isLeft && (!isUnderscore || !isRight || CMark.isPunctuation(before))
    canClose = isRight && (!isUnderscore || !isLeft || CMark.isPunctuation(after))
  }
}
