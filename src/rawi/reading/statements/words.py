"""Function words and set words that the stage looks for around a cue, by what they show.

They are in no word list because they stand in every text: they are looked at only beside a cue. Source: our own
knowledge of news Arabic; for the classes K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 16-19.
"""

from rawi.arabic.fold import fold_word


def _words(text: str) -> frozenset[str]:
    return frozenset(fold_word(text).split())


PREPOSITIONS = _words(
    "قبيل بعيد في من الي علي عن بعد قبل منذ خلال عقب اثر رغم حول بين دون عبر مع ضد لدي امام وراء نحو حيال ازاء "
    "تجاه بشان"
)
"""No verb and no subject stands behind one."""
DONE = _words("تم يتم جري يجري تمت")
"""`تم التأكيد على`: the verb that makes a passive of a verbal noun."""
NOT_PREFIXED = _words(
    "باقي وباقي وبعد وبين وبعض وبدأ وبدأت وبلغ وبلغت "
    "بن بنت بعد بعدما بعيد بين بينما بينهم بينها بعض بعضهم بعضها بلاده بلادها بلادنا بلاد بلد بلدين البلد بيان "
    "بيانا بحث بدء بدايه بنود بند برنامج برلمان برلماني برلمانيون برلمانيه بيت بنك بحر بعثه بعثات باريس بغداد "
    "بيروت بريطانيا بوتين بشار باكستان بلجيكا بلديه بكين برلين بروكسل بنغازي بدر بسام بسبب بدلا بشان بل بلا "
    "بناء بنسبه بحق بواسطه بموجب بدا بدات بقيه بقي باتت بات بارز بارزه بطل بطوله بطاقه بريد بضائع بترول بحريه "
    "بحرين بنغلادش بلغاريا بولندا برشلونه بالغه بالغ بندر باب بابا بان باراك بايدن بنيامين لدي لديه لديها لم "
    "لن لا لكن لكنه لكنها لقد لماذا لذلك لو لولا لان لانه لانها ليس ليست ليبيا لبنان لبناني لندن لجنه لجان "
    "لقاء لقاءه لقاءات لحظه لاجئ لاجئون لاجئين ليبي ليبيه ليبيون لبنانيه لافروف لواء لواءات لغه لما لاسيما لعل "
    "لعب لهم له لها لنا لي"
)
"""Words whose first ب or ل is their own."""
SPOKESMAN = _words("باسم بلسان للشؤون لشؤون")
"""Prepositions inside an office."""
WHAT = _words("ما مما بما عما فيما لما")
"""`ما وصفه`: who describes it is not what stands before it."""
RELATIVES = _words("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي والذي والتي والذين")
"""Relative pronouns."""
STOPS = _words(
    "وهو وهي وهم النقاب اللثام كذلك أيضا مجددا تحديدا هل هكذا "
    "ان انه انها انهم الا بذلك لذلك كما فيما بينما حيث اذ اذا لكن لكنه لكنها او ثم قد لقد سوف لم لن لا ما "
    "كان كانت وكان وكانت هو هي هم"
)
"""Words that no noun phrase goes over."""
WITH_PRONOUN = _words(
    "فيه فيها فيهم عليه عليها عليهم منه منها منهم به بها بهم له لها لهم لهما عنه عنها عنهم معه معها معهم لديه "
    "لديها اليه اليها اليهم خلاله خلالها بعده بعدها قبله قبلها بينهم بينهما لنا لكم لي لك"
)
"""Prepositions with a pronoun: no noun phrase begins with one."""
THAT = _words("ان انه انها انهم انهما انهن انني اني اننا انك انكم بان بانه بانها بانهم بانهما باننا بانني")
"""أن and إن, with what is written onto them."""
NOT_THAT_BEHIND = _words(
    "الا غير حيث اذ اعتبار سيما خاصه مع بعد قبل منذ بما علما كما حتي لو يمكن يجب ينبغي يتوقع بيد الي من عن علي في "
    "دون يريد تريد بينها بينهم"
)
"""Behind these أن brings no speech: `إلا أن`, `يجب أن`."""
MODALS = _words("بد لابد يمكن يجب ينبغي يجوز فيجب ويجب")
"""An أن close behind one is its own: `لا بد لها أن`."""
NO_CONTENT_BEHIND = _words(
    "هامش صفحته صفحتها حسابه حسابها لسان حد راس طريق جانب جانبه جانبها جهته جهتها ناحيته ناحيتها خلفيه اثر "
    "الرغم مدي غرار متن حين الاطلاق وجه هذا نحو الاقل الاكثر بعد ثم خلال ايدي"
)
"""Behind a preposition they make a circumstance: `على هامش`, `من جهته`."""
UNREAL = _words("حتي كي لكي اذا لو")
"""Behind these stands what may or shall be said."""
BEFORE_FACT = _words("قبل الي حتي منذ لولا")
"""Before أن and a present these tell of what was: `قبل أن يعلن`."""
BEFORE_PAST = _words("بعد سبق يسبق منذ الي حتي لولا ما غير الا بيد مجرد بمجرد كما لو حين")
"""Before أن and a past; behind any other أن stands a noun: `قال إن رفض الاتفاق خطأ`."""
UNSAID = _words("التعليق الرد الادلاء الافصاح الكشف الخوض الاجابه التصريح التعقيب اعطاء تحديد ذكر توضيح كشف تاكيد نفي")
"""Who refuses these says nothing: `رفضت الحكومة التعليق على النبأ`."""
SAYING = _words("قائلا قائله قائلين بالقول بقوله بقولها قوله قولها قولهم")
"""Words of saying that may follow a cue: `أضاف قائلا`."""
PARTICLES = _words("لا ولا وسوف وقد قد لقد فقد سوف ايضا بدوره بدورها")
"""What may stand between a subject and its verb."""
CLAUSE_BEGINS = _words(
    "بل فقد هكذا وهكذا و كان كانت وكان وكانت لكن ولكن فيما بينما حيث كما اذ اذا عندما حين وان وفيما وبينما ثم اما "
    "واما الا ان"
)
"""A clause begins behind these."""
CONNECTIVES = _words(
    "كما فيما بينما وكان وكانت كان كانت لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها فقد وقد بدوره بدورها ثم الا"
)
"""They join the clause of a cue to what is before it."""
OWN_VOICE = _words("هكذا وهكذا وذلك وكان وكانت")
"""Behind a comma they tell of how or when it was said, or go on with the report."""
CAME = _words("وجاء وياتي وتاتي وجاءت")
"""So do these before their subject: `، وجاءت التصريحات بعد`; without one it is what is said: `، وتأتي في إطار`."""
WITH_THAT = _words("اهميه ضروره وجوب حتميه استحاله امكانيه احتمال احتماليه خطوره")
"""Nouns whose own أن follows: `أكد أهمية أن يعود`."""
EXPECTED = _words("المتوقع المقرر المنتظر المرجح المفترض")
"""Behind من they begin a sentence of the report: `ومن المقرر أن`."""
WAS = _words("وكان وكانت")
"""Before its subject it tells of what was before: `، وكانت الحكومة أعلنت`."""
UNTOLD = _words("يحدد تحدد يقدم تقدم يعط تعط يعطي تعطي يدل تدل يخض تخض يتطرق تتطرق يسم تسم يفصح تفصح")
"""Behind لم they say what is left out, as the reporting verbs do: `لكنه لم يحدد موعدا`."""
WHILE = (("في", "الوقت", "الذي"), ("في", "وقت"), ("في", "حين"))
"""Words that join the clause of a cue to what is before it as فيما does."""
CIRCUMSTANCES = _words("في خلال عبر علي اثناء عقب لدي")
"""Behind a comma, and before a channel, they belong to the cue."""
BUT = _words("لكنه لكنها لكنهم ولكنه ولكنها")
"""The speaker goes on: `لكنه أضاف`."""
WITHOUT = _words("دون بدون")
"""What the speaker leaves open begins so: `من دون تحديد موعد`."""
REPORTED = _words("الكشف الافصاح تحديد ذكر اعطاء توضيح تفاصيل مزيد ان")
"""…and goes on so."""
TITLED = _words(
    "صحيفه جريده مجله قناه فضائيه وكاله موقع كتاب كتابه روايه فيلم مسلسل برنامج اغنيه حمله عمليه حركه تنظيم "
    "حزب جماعه جبهه كتائب كتيبه لواء سرايا الويه جيش ائتلاف تحالف مؤسسه شركه جمعيه منظمه مبادره مشروع مهرجان "
    "مؤتمر جائزه معرض عاصفه سفينه طائره صاروخ صواريخ مقاتله مدرسه جامعه مستشفي مركز شبكه هاشتاق وسم تطبيق نادي "
    "فريق بطوله كاس دوري اسم باسم بعنوان عنوان تحت شعار لقب يدعي تدعي المسمي المسماه المعروف المعروفه"
)
"""Quotation marks behind these hold a name."""
TO = _words("وفقا طبقا تبعا وفقاً")
"""Their source has a ل."""
THEN = _words("فان فانه فانها فانهم وان")
"""What is said goes on behind them: `بحسب البيان فإن`."""
RESUMED = _words("به بها عنه عنها اليه اليها في")
"""They stand between an attributing verb and its subject: `وفق ما أفادت به الوكالة`."""
SELF = _words("نفسه نفسها نفسهم ذاته ذاتها ذاتهم عينه عينها انفسهم")
"""`المصادر نفسها`."""
ISSUED = _words(
    "نشر تلقت تلقته بثته بثه بث الصادر الصادره صادر صادره صدر صدرت نشره نشرته نشرتها اصدره اصدرته اصدرتها وزعته وزعه"
)
"""Who is behind a statement is named behind these: `بيان صادر عن الرئاسة`."""
OF_WILL = _words("علي")
"""`كيري: على تسريع …`"""
NEGATIONS = _words("لم لن ولم ولن فلم")
"""What is not said is no statement."""
NOT_NOW = _words("لا ولا")
"""Before a verb in the present: `لا يعلن المتمردون مسؤوليتهم`."""
AS = _words("كما مثلما")
"""Attributions that also mean "also": `كما أكد`."""
CHANNELS = _words("في خلال عبر علي من اثناء")
"""A channel stands behind these."""
OWN_PAGE = _words("علي عبر")
"""Those that belong to the span of a page."""
NOT_CONTENT_WITH = _words(
    "ما إذا نحو شكل صورة حسب سبب رفقة صحبة مناسبة قيادة رئاسة تمويل مثابة فضل واسطة موجب عنوان تاريخ اسم مجرد عكس "
    "خلاف التالي الرغم رغم الإضافة النسبة الطبع الفعل الكامل جانب حوالي قرابة أكثر أقل حجة ذريعة هدف مقر مدينة محافظة "
    "منطقة ولاية إجماع أغلبية مقدار معدل نسبة قيمة مبلغ عدد مجلس وزارة وضوح صراحة شدة قوة حزم كل بعض أحد إحدى "
    "غير دون عد حقه حقها حقهم كافة جميع"
)
"""Behind ب and ل they make a circumstance or belong to a name: `بنحو`, `بسبب`, `بمجلس الشورى`."""
OUTCOMES = _words("ما فما مما الأمر")
"""Behind a comma they say what came of an act: `…، ما أدى إلى كذا`."""
DEMONSTRATIVES = _words("هذا هذه ذلك تلك هؤلاء بهذا لهذا كهذا")
"""Behind one stands a noun: `هذا أمر`."""
PURPOSE = _words("بهدف بغيه بقصد اجل")
"""Behind these stands what one acts for: `من أجل المطالبة`."""
OF_HIM = _words("انه بانه لانه وانه")
OF_HER = _words("انها بانها لانها وانها")
"""أن with a pronoun of the one who speaks: `قال إنه يرفض`."""
RELATIONS = _words(
    "قرينه زوجه زوج نجل ابن ابنه شقيق شقيقه والد والده محامي محاميه محامو ابناء اسره عائله سكرتير قانون دستور لائحة "
    "اهالي انصار معارضو منتقدو خصوم اعداء ضحايا ناخبو"
)
"""Behind these the one named is another: `نجل الرئيس`, `قانون النقابة`."""
SPEECH_OF_HIS = _words(
    "حديثه حديثها حديثهم كلامه كلامها كلامهم كلمته كلمتها خطابه خطابها تصريحه تصريحاته تصريحاتها مداخلته رسالته "
    "سؤاله سؤالها مقاله تغريدته تدوينته"
)
"""They are what the verb is about, not who speaks: `وأكمل حديثه`."""
NO_NOUN = _words(
    "حتي لانه لانها لانهم بلا كيف انما وانما حينما لذلك ولذلك ساعتها اذن معه معها معهم اكثر اقل الانتباه النظر مجددا "
    "فهذا فهذه هناك هنا ربما عندها بعدما عندئذ حينها وقتها آنذاك مرارا"
)
"""Words behind a cue that name nobody: `لفت الانتباه إلى`."""
OFTEN = _words("عادة غالبا كثيرا نادرا دائما سرعان قليلا طالما قلما")
"""With ما they say how often: `عادة ما يرفض`."""
AS_FOR = _words("اما واما")
"""`أما الوزارة فأعلنت`"""
FEMININE_PLURALS = _words("دول قوي فصائل احزاب اطراف جهات سلطات")
"""Plurals that a masculine verb does not have as its subject: `دعا دول المنطقة`."""
BECAUSE = _words("بسبب بفضل نتيجة جراء")
"""A verbal noun stands behind them: `بسبب وصف اللاعب بأنه`."""
TITLES = _words("د م أ ا")
"""Before a full stop they are titles: `د. فلان`."""
BEING = _words("كان كانت كانوا يكون تكون ليس ليست بات باتت اصبح اصبحت يصبح تصبح ظل ظلت يظل تظل زال زالت يزال تزال بدا")
"""Behind these a word in the accusative is their predicate: `كان متوقعا`."""
EVIDENCE = _words(
    "ما هذا هذه ذلك تلك وقائع واقع احداث حدث ادله دليل مؤشرات مؤشر تجارب تجربه تاريخ شواهد حقائق حقيقه نتائج نتيجه "
    "اصابع سياسات ظروف امر امور تطورات مشاهد صور صوره مواقف اجواء معطيات"
)
"""They show something and say nothing: `تؤكد الوقائع أن`."""
NOT_DONE = _words("تجنب تجنبت يتجنب دون بدون عدم اي تفادي")
"""Before a verbal noun: what it names was not said."""
FUTURE = _words("سيتم ستتم سيجري")
"""What will be said is not said yet: `سيتم الإعلان عن`."""
NAMING = _words("شعار عنوان اسم مسمي لقب")
"""Quotation marks behind these hold a motto or title however long: `تحت شعار «…»`."""
ALL = _words("كافه جميع كل")
"""`دعوة لكافة القوى`: those called on."""
SOME = ALL | _words("بعض اغلب معظم سائر عدد عدة")
"""Behind these stands those of whom there are all, some or many."""
SIDES = _words("جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها")
"""Behind من another speaks: `من جهتها`."""
EXCEPT = _words("لكن ولكن الا غير بيد")
"""Behind a comma the clause of a cue is over."""
IN_IT = _words("فيه فيها خلاله خلالها")
"""Behind a verb they mean the channel named before it: `بيانا قالت فيه`."""
SUBORDINATE = _words("فيما وفيما بينما وبينما عندما وعندما بعدما وبعدما حين وحين لما ولما")
"""A clause of time or contrast begins so; the main one stands behind its comma."""
