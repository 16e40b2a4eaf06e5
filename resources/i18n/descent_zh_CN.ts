<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Descent</source>
        <translation>关于 Descent</translation>
    </message>
    <message>
        <source>A desktop laboratory for learning deep learning. MIT licence.</source>
        <translation>学习深度学习的桌面实验室。MIT 许可证。</translation>
    </message>
    <message>
        <source>Digits: MNIST by Y. LeCun, C. Cortes and C. Burges (CC BY-SA 3.0). Qt and PySide6: LGPL 3. Everything stays on this computer.</source>
        <translation>数字：MNIST，作者 Y. LeCun、C. Cortes 和 C. Burges（CC BY-SA 3.0）。Qt 和 PySide6：LGPL 3。所有数据只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>AccuracyBar</name>
    <message>
        <source>Drawings that are read</source>
        <translation>读对的手绘数字</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>counted when training pauses</source>
        <translation>训练暂停后再统计</translation>
    </message>
    <message>
        <source>{done} of {total} drawings …</source>
        <translation>已统计 {done} / {total} 幅…</translation>
    </message>
    <message>
        <source>of {total} drawings; with all steps {percent} %</source>
        <translation>共 {total} 幅；全部步骤时为 {percent} %</translation>
    </message>
</context>
<context>
    <name>AccuracyBlock</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>AccuracyModel</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>我的全部</translation>
    </message>
    <message>
        <source>The share of all your digits that it reads as what they are, in %</source>
        <translation>在你写的所有数字中读对的比例，%</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>The share of every second digit, from which no network learns, in %</source>
        <translation>隔一个留出一个、任何网络都不用来学习的数字中读对的比例，%</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>The share of MNIST&apos;s 10,000 test digits that it reads, in %</source>
        <translation>在 MNIST 的 10,000 个测试数字中读对的比例，%</translation>
    </message>
    <message>
        <source>{right} of {total} digits</source>
        <translation>{total} 个数字中的 {right} 个</translation>
    </message>
    <message>
        <source>It has learned half of them: what counts are those held out.</source>
        <translation>它已用其中一半学习过：应看留出的那些。</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>accuracy, %</source>
        <translation>准确率 %</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>准确率随轮次的变化</translation>
    </message>
</context>
<context>
    <name>AnswerHistory</name>
    <message>
        <source>Probability since the start, %</source>
        <translation>概率随训练的变化，%</translation>
    </message>
    <message>
        <source>P({digit}) since the start, %</source>
        <translation>P({digit}) 随训练的变化，%</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有答案</translation>
    </message>
    <message>
        <source>now {percent} %</source>
        <translation>现在 {percent} %</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Too unsure to answer, or no digit at all</source>
        <translation>没有把握，或者根本不是数字</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>没有把握</translation>
    </message>
    <message>
        <source>&lt;b style=&quot;color:{colour}&quot;&gt;{percent} %&lt;/b&gt; sure</source>
        <translation>&lt;b style=&quot;color:{colour}&quot;&gt;{percent} %&lt;/b&gt; 把握</translation>
    </message>
    <message>
        <source>maybe {digit} · {percent} %</source>
        <translation>可能是 {digit} · {percent} %</translation>
    </message>
    <message>
        <source>next {digit} · {percent} %</source>
        <translation>其次 {digit} · {percent} %</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>{percent} % sure</source>
        <translation>{percent} % 确定</translation>
    </message>
    <message>
        <source>unsure: {digit}, {percent} %?</source>
        <translation>不确定：{digit}，{percent} %？</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Answers of all networks</source>
        <translation>所有网络的回答</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>{accuracy} % of the test digits</source>
        <translation>测试数字的 {accuracy} %</translation>
    </message>
    <message>
        <source>Shipped network</source>
        <translation>随附的网络</translation>
    </message>
    <message>
        <source>{entry}, in training</source>
        <translation>{entry}，训练中</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>target</source>
        <translation>正确类别</translation>
    </message>
    <message>
        <source>p of it</source>
        <translation>它的 p</translation>
    </message>
    <message>
        <source>The probability that softmax gives the target</source>
        <translation>softmax 给正确类别的概率</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>BatchRows</name>
    <message>
        <source>Rows of this batch</source>
        <translation>这一批的行</translation>
    </message>
    <message>
        <source>a square for each training row</source>
        <translation>每个方块代表一个训练行</translation>
    </message>
    <message>
        <source>Press Train: the rows of each batch light up here, shuffled anew in every epoch.</source>
        <translation>按“训练”，每一批的行会在这里亮起，每轮重新打乱。</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>epoch {epoch} · batch {batch} of {batches} · {rows}</source>
        <translation>第 {epoch} 轮 · 批 {batch} / {batches} · {rows}</translation>
    </message>
    <message>
        <source>All {rows} rows are in one batch: an epoch is one iteration.</source>
        <translation>全部 {rows} 行都在一批里：一轮就是一次迭代。</translation>
    </message>
    <message>
        <source>{rows} rows = {whole} × {size}: {batches} batches (iterations) an epoch</source>
        <translation>{rows} 行 = {whole} × {size}：每轮 {batches} 批（迭代）</translation>
    </message>
    <message>
        <source>{rows} rows = {whole} × {size} + {rest}: {batches} batches (iterations) an epoch, the last one has {rest}</source>
        <translation>{rows} 行 = {whole} × {size} + {rest}：每轮 {batches} 批（迭代），末批 {rest} 行</translation>
    </message>
    <message>
        <source>in this batch</source>
        <translation>本批</translation>
    </message>
    <message>
        <source>earlier in this epoch</source>
        <translation>本轮已用</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>rows {first}–{last}: {present} in this batch</source>
        <translation>第 {first}–{last} 行：本批 {present} 行</translation>
    </message>
    <message>
        <source>row {row}: {state}</source>
        <translation>第 {row} 行：{state}</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Rows of the batch; Enter or a click loads one</source>
        <translation>批次的各行；回车或点击载入一行</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>My digits, held out, %</source>
        <translation>我的数字（留出），%</translation>
    </message>
    <message>
        <source>MNIST&apos;s test digits, %</source>
        <translation>MNIST 测试数字，%</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Accuracy before and after</source>
        <translation>之前与之后的准确率</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>Four branches</source>
        <translation>四条分支</translation>
    </message>
    <message>
        <source>the first Inception block; brightness from each branch&apos;s least to its largest value</source>
        <translation>第一个 Inception 块；亮度从每条分支的最小值到最大值</translation>
    </message>
    <message>
        <source>Train C3 and draw a digit: what each branch of the C3 network under “Answered by” sees is shown here.</source>
        <translation>训练 C3 并写一个数字：这里显示“由谁回答”处的 C3 网络各分支看到的东西。</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>{titles}; {channels} channels together</source>
        <translation>{titles}；共 {channels} 个通道</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
        <source>{branch}, map {map}, row {row}, column {column}: {value}</source>
        <translation>{branch}，特征图 {map}，第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
        <source>channels {first}–{last} of {all} come from {branch}</source>
        <translation>{all} 个通道中的第 {first}–{last} 个来自 {branch}</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>least … largest</source>
        <translation>最小 … 最大</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>关闭导览</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Tour, step {place}</source>
        <translation>导览，第 {place} 步</translation>
    </message>
</context>
<context>
    <name>ChainRule</name>
    <message>
        <source>The chain rule with its numbers</source>
        <translation>链式法则及其数值</translation>
    </message>
</context>
<context>
    <name>ChoiceBlock</name>
    <message>
        <source>Choose one first.</source>
        <translation>请先选一个。</translation>
    </message>
    <message>
        <source>Your guess: {guess}. Train with these rates, and see.</source>
        <translation>你的猜测：{guess}。用这些学习率训练，看看结果。</translation>
    </message>
    <message>
        <source>You guessed {guess}, and so it is.</source>
        <translation>你猜的是 {guess}，正是如此。</translation>
    </message>
    <message>
        <source>You guessed {guess}; it is {found}.</source>
        <translation>你猜的是 {guess}，实际是 {found}。</translation>
    </message>
    <message>
        <source>climbs</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>猜</translation>
    </message>
    <message>
        <source>Keep this guess</source>
        <translation>记下这个猜测</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>{count} classes in “{label}”</source>
        <translation>“{label}”中有 {count} 个类别</translation>
    </message>
    <message>
        <source>class “{name}”: {rows} rows, {share} %; {training} trained on, {held} held out</source>
        <translation>类别“{name}”：{rows} 行，{share} %；{training} 行用于训练，{held} 行留出</translation>
    </message>
</context>
<context>
    <name>ClassColumns</name>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>The table is being read.</source>
        <translation>正在读取表格。</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 程序 (*.py)</translation>
    </message>
    <message>
        <source>what this run executes, with its present settings</source>
        <translation>这次训练按当前设置所执行的代码</translation>
    </message>
    <message>
        <source>what this page computes, with its present numbers</source>
        <translation>本页按当前数值所计算的内容</translation>
    </message>
    <message>
        <source>The PyTorch lines</source>
        <translation>PyTorch 代码</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole program: it runs by itself</source>
        <translation>复制整个程序：可以独立运行</translation>
    </message>
    <message>
        <source>Copy the program</source>
        <translation>复制程序</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the program as a file</source>
        <translation>将程序保存为文件</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>The smallest of the values that are there.</source>
        <translation>已有的值中最小的。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Half of the values that are there are smaller.</source>
        <translation>已有的值中有一半比它小。</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>The largest of the values that are there.</source>
        <translation>已有的值中最大的。</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How often each value occurs, minimum to maximum.</source>
        <translation>从最小值到最大值，每个值出现的次数。</translation>
    </message>
    <message>
        <source>scaled range</source>
        <translation>缩放范围</translation>
    </message>
    <message>
        <source>−1 → 0</source>
        <translation>−1 → 0</translation>
    </message>
    <message>
        <source>So many cells were −1, the minimum of the column, and are 0 here.</source>
        <translation>有这么多单元格原为 −1（该列的最小值），在这里却是 0。</translation>
    </message>
    <message>
        <source>Values that are missing; behind the arrow what is put in their place.</source>
        <translation>缺失的值；箭头后面是填入的值。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>The file is scaled already.</source>
        <translation>文件已经缩放过。</translation>
    </message>
    <message>
        <source>“Normalise” is off: the network gets the values as they are.</source>
        <translation>“归一化”已关：网络直接得到原来的值。</translation>
    </message>
    <message>
        <source>The minimum and the maximum of the training rows, which become −1 and 1.</source>
        <translation>训练行的最小值和最大值，分别变为 −1 和 1。</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>单一值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{count} of {rows} values are missing; {filling}, the median of the training rows, is put there.</source>
        <translation>{rows} 个值中缺失 {count} 个；填入训练行的中位数 {filling}。</translation>
    </message>
    <message>
        <source>{count} of {rows} values are missing, and taken for {filling}: “Fill missing” is off.</source>
        <translation>{rows} 个值中缺失 {count} 个，被当作 {filling}：“填补缺失”已关。</translation>
    </message>
    <message>
        <source>how often, minimum to maximum: {counts}</source>
        <translation>从最小值到最大值的次数：{counts}</translation>
    </message>
    <message>
        <source>It never varies in the training rows, and is always 0 for the network.</source>
        <translation>它在训练行中从不变化，对网络来说始终是 0。</translation>
    </message>
    <message>
        <source>always 0</source>
        <translation>始终为 0</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Point at a square</source>
        <translation>请指向一个方格</translation>
    </message>
    <message>
        <source>{label} read as {answer}: {count}</source>
        <translation>{label} 读作 {answer}：{count}</translation>
    </message>
    <message>
        <source>Written (rows) and read (columns)</source>
        <translation>所写（行）与所读（列）</translation>
    </message>
</context>
<context>
    <name>ConvolutionExplorer</name>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Products of the pointed cell</source>
        <translation>所指格子的乘积</translation>
    </message>
    <message>
        <source>Course, 1 … 9</source>
        <translation>课程，1 … 9</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Upright edges</source>
        <translation>竖直边缘</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>锐化</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>{size}, padded with zeros to {padded}</source>
        <translation>{size}，用零填充到 {padded}</translation>
    </message>
    <message>
        <source>{size}, click a cell to type</source>
        <translation>{size}，点击格子可输入</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>{size}, point at a cell</source>
        <translation>{size}，指向一个格子</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乘法次数</translation>
    </message>
    <message>
        <source>the kernel is not flipped: strictly, a cross-correlation</source>
        <translation>卷积核没有翻转：严格说是互相关</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{sizes}, orange: below 0</source>
        <translation>{sizes}，橙色：小于 0</translation>
    </message>
    <message>
        <source>The kernel on a digit</source>
        <translation>同一卷积核作用于数字</translation>
    </message>
    <message>
        <source>One small window of weights visits every place. Here it stands over the edge, so {outside} of its {weights} products are zero.</source>
        <translation>一个小小的权重窗口走遍每个位置。现在它越过了边缘，所以 {weights} 个乘积中有 {outside} 个是零。</translation>
    </message>
    <message>
        <source>One small window of weights visits every place: all cells of the output share its {weights}.</source>
        <translation>一个小小的权重窗口走遍每个位置：输出的所有格子共用它的 {weights} 个权重。</translation>
    </message>
    <message>
        <source>A single 1 brings out the kernel turned round, since PyTorch slides it as it is.</source>
        <translation>单个 1 会显出旋转了 180° 的卷积核，因为 PyTorch 不翻转它就直接滑动。</translation>
    </message>
    <message>
        <source>The weights add up to 0: where all neighbours are alike, nothing is left.</source>
        <translation>权重之和为 0：邻居都一样的地方，什么也不剩。</translation>
    </message>
    <message>
        <source>From dark to bright the output is large, from bright to dark it is below zero.</source>
        <translation>由暗到亮处输出大，由亮到暗处输出小于零。</translation>
    </message>
    <message>
        <source>Each of the nine weights is 1/9: a cell is the mean of its neighbourhood.</source>
        <translation>九个权重都是 1/9：每一格是其邻域的平均值。</translation>
    </message>
    <message>
        <source>What differs from its neighbours is made to differ more.</source>
        <translation>与邻居不同的地方，被变得更不同。</translation>
    </message>
    <message>
        <source>Only the middle counts: the output is the input.</source>
        <translation>只有中间起作用：输出就是输入。</translation>
    </message>
    <message>
        <source>With padding, the window also stands over the edge, and the output loses less of its size.</source>
        <translation>有了填充，窗口也能越过边缘，输出缩小得更少。</translation>
    </message>
    <message>
        <source>Set padding to 0 and the border goes: only {size} cells remain.</source>
        <translation>把填充设为 0，边缘就没有了：只剩 {size} 格。</translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done} / {all}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>epoch {epoch}, batch {batch}</source>
        <translation>第 {epoch} 轮，第 {batch} 批</translation>
    </message>
    <message>
        <source>raw {value}</source>
        <translation>原始 {value}</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>epoch</source>
        <translation>轮次 (epoch)</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Drawn by the seed, the same share of every class.</source>
        <translation>由随机种子抽出，每个类别的比例相同。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The course trains on all rows, and cannot tell learning from memory.</source>
        <translation>课程用所有行训练，分不清是学会了还是记住了。</translation>
    </message>
    <message>
        <source>So many of the held-out rows are right if one always answers the largest class.</source>
        <translation>如果总是回答最大的类别，留出的行中有这么多是对的。</translation>
    </message>
    <message>
        <source>So many rows are right if one always answers the largest class.</source>
        <translation>如果总是回答最大的类别，有这么多行是对的。</translation>
    </message>
    <message>
        <source>The course&apos;s file</source>
        <translation>课程的文件</translation>
    </message>
    <message>
        <source>Diabetes, the raw table</source>
        <translation>糖尿病，原始表格</translation>
    </message>
    <message>
        <source>the same women, but changed on the way; outcome 1: healthy</source>
        <translation>同一批女性，但数据中途被改动；标签 1：健康</translation>
    </message>
    <message>
        <source>women of Pima heritage, NIDDK 1990; outcome 1: diabetes</source>
        <translation>皮马裔女性，NIDDK 1990；标签 1：糖尿病</translation>
    </message>
    <message>
        <source>the minimum of each, −1, reads 0: see the spike in the middle</source>
        <translation>各列的最小值 −1 都成了 0：看中间的尖峰</translation>
    </message>
    <message>
        <source>{count} values are missing</source>
        <translation>缺失 {count} 个值</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>没有缺失</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>文件中的值</translation>
    </message>
    <message>
        <source>as the network gets them</source>
        <translation>网络得到的值</translation>
    </message>
    <message>
        <source>the {count} lost</source>
        <translation>丢失的 {count} 行</translation>
    </message>
    <message>
        <source>as in the raw table; what is exactly in the middle of its column stands out</source>
        <translation>与原始表格相同；标出的值恰在该列正中</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the first {count}</source>
        <translation>前 {count} 行</translation>
    </message>
    <message>
        <source>a 0 that was −1 stands out</source>
        <translation>标出的 0 原为 −1</translation>
    </message>
    <message>
        <source>— is missing</source>
        <translation>— 表示缺失</translation>
    </message>
    <message>
        <source>what was missing stands out</source>
        <translation>标出的值原本缺失</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>fixed while training</source>
        <translation>训练中不可改</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>the course&apos;s file</source>
        <translation>课程的文件</translation>
    </message>
    <message>
        <source>a file of your own</source>
        <translation>自己的文件</translation>
    </message>
    <message>
        <source>Open a CSV file …</source>
        <translation>打开 CSV 文件…</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>打开 CSV 文件</translation>
    </message>
    <message>
        <source>Keep the table before</source>
        <translation>仍用之前的表格</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>文件读取的进度</translation>
    </message>
    <message>
        <source>What the network gets</source>
        <translation>网络得到什么</translation>
    </message>
    <message>
        <source>{file} is not taken yet.</source>
        <translation>尚未采用“{file}”。</translation>
    </message>
    <message>
        <source>or drop one onto the page</source>
        <translation>或把文件拖到页面上</translation>
    </message>
    <message>
        <source>In this file missing values cannot be told from the least value of a column.</source>
        <translation>在这个文件里，缺失的值与该列的最小值无法区分。</translation>
    </message>
    <message>
        <source>No value is missing.</source>
        <translation>没有缺失的值。</translation>
    </message>
    <message>
        <source>{count} empty cells get the median of the training rows.</source>
        <translation>{count} 个空单元格填入训练行的中位数。</translation>
    </message>
    <message>
        <source>“Fill missing” is on: {count} zeros that mean missing get the median of the training rows.</source>
        <translation>“填补缺失”已开：{count} 个表示缺失的 0 填入训练行的中位数。</translation>
    </message>
    <message>
        <source>“Fill missing” is off: {count} zeros that mean missing are taken as values, as in the course.</source>
        <translation>“填补缺失”已关：{count} 个表示缺失的 0 被当作真实的值，与课程一样。</translation>
    </message>
    <message>
        <source>The values are scaled already; “Normalise” leaves them as they are.</source>
        <translation>这些值已经缩放过；“归一化”不再改动。</translation>
    </message>
    <message>
        <source>“Normalise” is on: the range of the training rows becomes −1 … 1 in each column.</source>
        <translation>“归一化”已开：各列的训练行变为 −1 … 1。</translation>
    </message>
    <message>
        <source>“Normalise” is off: large columns drown the small ones.</source>
        <translation>“归一化”已关：数值大的列会淹没数值小的列。</translation>
    </message>
</context>
<context>
    <name>DataPlace</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>打开 CSV 文件</translation>
    </message>
    <message>
        <source>No file was chosen: the table stays as it was.</source>
        <translation>没有选择文件：表格保持不变。</translation>
    </message>
    <message>
        <source>The table is being read.</source>
        <translation>正在读取表格。</translation>
    </message>
    <message>
        <source>Open a CSV file, or drop one here: a row for each example, a column that names its class.</source>
        <translation>打开 CSV 文件，或把它拖到这里：每个样本一行，其中一列是类别。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>DigitCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写一个数字</translation>
    </message>
    <message>
        <source>Drawing sheet</source>
        <translation>手写板</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.</source>
        <translation>方向键移动笔，空格键落笔或提笔，Delete 键清空手写板。</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>DigitGrid</name>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>a {label}, written {when}</source>
        <translation>{label}，写于 {when}</translation>
    </message>
    <message>
        <source>held out: no network learns from it</source>
        <translation>留出：任何网络都不用它学习</translation>
    </message>
    <message>
        <source>the chosen network reads a {answer}</source>
        <translation>所选网络读作 {answer}</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>DrawingController</name>
    <message>
        <source>Shipped network</source>
        <translation>随附的网络</translation>
    </message>
    <message>
        <source>{entry}, in training (paused)</source>
        <translation>{entry}，训练中（已暂停）</translation>
    </message>
    <message>
        <source>{entry}, in training</source>
        <translation>{entry}，训练中</translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation>随程序附带。</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>还没有测试过。</translation>
    </message>
    <message>
        <source>{accuracy} % of the 10,000 test digits read</source>
        <translation>测试准确率 {accuracy} %</translation>
    </message>
    <message>
        <source>Not tested: that comes only after the last epoch.</source>
        <translation>还没有测试：最后一轮结束后才测试。</translation>
    </message>
    <message>
        <source>Validation {accuracy} % after epoch {epoch}. The test comes only after the last.</source>
        <translation>第 {epoch} 轮后验证 {accuracy} %。最后一轮结束后才测试。</translation>
    </message>
</context>
<context>
    <name>DrawingStrip</name>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>What the network receives</source>
        <translation>网络收到的图像</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Probability, %</source>
        <translation>概率 %</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>How we got there</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>What the network sees, and how we got there</source>
        <translation>网络看到的，以及怎么来的</translation>
    </message>
    <message>
        <source>28 × 28, centred by mass: shows the steps from the sheet to there</source>
        <translation>28 × 28，按重心居中：显示从手写板到这里的各步</translation>
    </message>
</context>
<context>
    <name>DrawingTools</name>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>Pen (hold for its width)</source>
        <translation>笔（按住可选粗细）</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Eraser: cuts strokes</source>
        <translation>橡皮：切断笔画</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo ({keys})</source>
        <translation>撤销（{keys}）</translation>
    </message>
    <message>
        <source>Redo ({keys})</source>
        <translation>重做（{keys}）</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the sheet (Delete)</source>
        <translation>清空手写板（Delete）</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>细笔</translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation>中等笔</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>粗笔</translation>
    </message>
</context>
<context>
    <name>EndLabel</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Click to hide or show this curve</source>
        <translation>单击可隐藏或显示这条曲线</translation>
    </message>
</context>
<context>
    <name>EntrantPicker</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>课程各节</translation>
    </message>
    <message>
        <source>{setting}: the values that compete</source>
        <translation>{setting}：参赛的值</translation>
    </message>
    <message>
        <source>Numbers, parted by commas</source>
        <translation>用逗号分开的数</translation>
    </message>
</context>
<context>
    <name>ExerciseList</name>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>要重新开始吗？</translation>
    </message>
    <message>
        <source>The marks of the exercises and your guesses are forgotten. Your runs stay.</source>
        <translation>练习的标记和你的猜测会被清除。训练结果会保留。</translation>
    </message>
    <message>
        <source>Only {entry}</source>
        <translation>仅 {entry}</translation>
    </message>
    <message>
        <source>The whole course</source>
        <translation>整个课程</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
    <message>
        <source>Start the exercises over</source>
        <translation>重新开始练习</translation>
    </message>
</context>
<context>
    <name>ExerciseRow</name>
    <message>
        <source>Not quite. Look again, and try as often as you like.</source>
        <translation>还差一点。再看看，想试几次都可以。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Exercise, {state}: {task}</source>
        <translation>练习，{state}：{task}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check: {task}</source>
        <translation>检查：{task}</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working.</source>
        <translation>Descent 遇到了意料之外的错误。可以继续使用。</translation>
    </message>
    <message>
        <source>Descent met an error that it was not prepared for. You can go on working; the details below are also in “{path}”.</source>
        <translation>Descent 遇到了意料之外的错误。可以继续使用；下面的详细信息也已写入“{path}”。</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the details, to send them with a report</source>
        <translation>复制详细信息，以便随问题报告发送</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>at the start</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>after 1 epoch</source>
        <translation>1 轮之后</translation>
    </message>
    <message>
        <source>after {epochs} epochs</source>
        <translation>{epochs} 轮之后</translation>
    </message>
    <message>
        <source>last loss</source>
        <translation>上次损失</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确值</translation>
    </message>
    <message>
        <source>The fitted curve</source>
        <translation>拟合的曲线</translation>
    </message>
    <message>
        <source>dashed: the exact solution; orange: how far off it is at x = 4</source>
        <translation>虚线：精确解；橙色：在 x = 4 处相差多少</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>At x = {x} the curve is at {value}; exact is {exact}.</source>
        <translation>在 x = {x} 处曲线为 {value}；精确值为 {exact}。</translation>
    </message>
    <message>
        <source>should be {value}</source>
        <translation>应为 {value}</translation>
    </message>
    <message>
        <source>{gap} off</source>
        <translation>相差 {gap}</translation>
    </message>
    <message>
        <source>exact {value}</source>
        <translation>精确值 {value}</translation>
    </message>
    <message>
        <source>Press Train: the curve moves towards the points.</source>
        <translation>按“训练”，曲线会向各点靠近。</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of one step</source>
        <translation>一步的计算图</translation>
    </message>
</context>
<context>
    <name>GraphWalk</name>
    <message>
        <source>Node by node</source>
        <translation>逐个节点</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One node back</source>
        <translation>后退一个节点</translation>
    </message>
    <message>
        <source>Next node</source>
        <translation>下一个节点</translation>
    </message>
    <message>
        <source>To the end of the step</source>
        <translation>到这一步的末尾</translation>
    </message>
    <message>
        <source>Go forward and backward through the graph, one node after another</source>
        <translation>沿计算图前向再反向，一个节点接一个节点</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>这一步的进度</translation>
    </message>
    <message>
        <source>the numbers are given</source>
        <translation>数值已给定</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>w moves</source>
        <translation>w 移动</translation>
    </message>
    <message>
        <source>{number} of {count}, {phase}</source>
        <translation>第 {number} / {count} 个，{phase}</translation>
    </message>
</context>
<context>
    <name>GuessPlot</name>
    <message>
        <source>your guess</source>
        <translation>你的猜测</translation>
    </message>
</context>
<context>
    <name>GuidedSheet</name>
    <message>
        <source>All are written</source>
        <translation>都写完了</translation>
    </message>
    <message>
        <source>More</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Write a {digit}</source>
        <translation>请写 {digit}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{done} of {all} written</source>
        <translation>已写 {done} 个，共 {all} 个</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Keep it (Enter)</source>
        <translation>保留（回车）</translation>
    </message>
    <message>
        <source>Ask for five more of each (Enter)</source>
        <translation>每个数字再写五遍（回车）</translation>
    </message>
    <message>
        <source>Ask for the next one (S)</source>
        <translation>写下一个（S）</translation>
    </message>
    <message>
        <source>Undo the last change (U)</source>
        <translation>撤销上一步（U）</translation>
    </message>
</context>
<context>
    <name>HandwritingPage</name>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 个</translation>
    </message>
    <message>
        <source>Write each digit five times, as you always do; Enter keeps it.</source>
        <translation>每个数字照平常的样子写五遍；回车保留。</translation>
    </message>
    <message>
        <source>Click a digit to correct its label or to delete it. A dot: held out.</source>
        <translation>点击一个数字可改正标签或删除。圆点：留出。</translation>
    </message>
    <message>
        <source>at the right what {network} takes them for: rows as written, columns as read</source>
        <translation>右侧是 {network} 的读法：行为所写，列为所读</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>nothing leaves this computer</source>
        <translation>任何内容都不会离开这台电脑</translation>
    </message>
    <message>
        <source>Who reads them</source>
        <translation>谁来读</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>这是</translation>
    </message>
    <message>
        <source>Label of the selected digits</source>
        <translation>所选数字的标签</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected digits</source>
        <translation>删除所选数字</translation>
    </message>
    <message>
        <source>Delete the selected digits (Delete)</source>
        <translation>删除所选数字（Delete）</translation>
    </message>
    <message>
        <source>Accuracy of every network on my digits</source>
        <translation>每个网络读我的数字的准确率</translation>
    </message>
</context>
<context>
    <name>HandwritingPlace</name>
    <message>
        <source>Shipped network</source>
        <translation>随附的网络</translation>
    </message>
    <message>
        <source>Write each digit at least twice first, better five times.</source>
        <translation>请先把每个数字至少写两遍，最好五遍。</translation>
    </message>
    <message>
        <source>{entry} is paused. Stop it first, or let it finish.</source>
        <translation>{entry} 已暂停，请先停止它，或让它跑完。</translation>
    </message>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止。</translation>
    </message>
    <message>
        <source>{entry} is racing. Stop it first.</source>
        <translation>{entry} 正在比赛。请先停止它。</translation>
    </message>
    <message>
        <source>This network cannot be opened. Choose another.</source>
        <translation>无法打开这个网络。请选择另一个。</translation>
    </message>
    <message>
        <source>Export my handwriting</source>
        <translation>导出我的笔迹</translation>
    </message>
    <message>
        <source>Import handwriting</source>
        <translation>导入笔迹</translation>
    </message>
    <message>
        <source>Handwriting (*.json)</source>
        <translation>笔迹 (*.json)</translation>
    </message>
    <message>
        <source>Digits exported: {count}.</source>
        <translation>已导出数字：{count} 个。</translation>
    </message>
    <message>
        <source>New digits imported: {count}.</source>
        <translation>已导入新数字：{count} 个。</translation>
    </message>
    <message>
        <source>Delete every digit of your own ({count})?</source>
        <translation>删除你写的所有数字（{count} 个）？</translation>
    </message>
    <message>
        <source>Undo brings them back until Descent is closed. What networks have learned stays.</source>
        <translation>关闭 Descent 之前可以撤销。网络已学到的仍会保留。</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>New here?</source>
        <translation>第一次来？</translation>
    </message>
    <message>
        <source>Two minutes, also under Help</source>
        <translation>两分钟，“帮助”里也有</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>看导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>New here? Take the tour, two minutes</source>
        <translation>第一次来？看导览，两分钟</translation>
    </message>
    <message>
        <source>Not now: close the invitation to the tour</source>
        <translation>以后再说：关闭导览邀请</translation>
    </message>
</context>
<context>
    <name>KeepRow</name>
    <message>
        <source>It was a</source>
        <translation>这是</translation>
    </message>
    <message>
        <source>The digit that was drawn</source>
        <translation>所写的数字</translation>
    </message>
    <message>
        <source>The digit that was drawn (keys 0 to 9)</source>
        <translation>所写的数字（按键 0 到 9）</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep in my handwriting</source>
        <translation>保留到我的笔迹</translation>
    </message>
    <message>
        <source>Keep the drawing with its label in “My handwriting” (Enter)</source>
        <translation>把这个字连同标签保留到“我的笔迹”（回车）</translation>
    </message>
    <message>
        <source>Only what you draw on the sheet can be kept</source>
        <translation>只能保留画在手写板上的字</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>any ({given})</source>
        <translation>任意（{given}）</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation>层的种类</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>The channels or numbers that the layer was made for.</source>
        <translation>这一层是为多少通道或多少个数而建的。</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The layer as PyTorch writes it.</source>
        <translation>这一层在 PyTorch 中的写法。</translation>
    </message>
    <message>
        <source>shape in</source>
        <translation>输入形状</translation>
    </message>
    <message>
        <source>How many examples, channels, rows and columns come.</source>
        <translation>输入有多少样本、通道、行和列。</translation>
    </message>
    <message>
        <source>shape out</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>How many numbers the layer learns.</source>
        <translation>这一层要学习多少个数。</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>A multiplication with its addition counts as one.</source>
        <translation>一次乘法连同它的加法算作一次。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What the layer hands on, in float32.</source>
        <translation>这一层输出的数据，以 float32 计。</translation>
    </message>
</context>
<context>
    <name>LayerNorms</name>
    <message>
        <source>Gradient of each layer</source>
        <translation>每一层的梯度</translation>
    </message>
    <message>
        <source>norm, logarithmic; it flows from the answer at the right to the picture at the left</source>
        <translation>范数，对数坐标；从右边的答案流向左边的图像</translation>
    </message>
    <message>
        <source>Press Train: how much gradient reaches each layer, with and without the skip, appears here.</source>
        <translation>按“训练”，这里会显示有、无跳跃连接时，每一层得到多少梯度。</translation>
    </message>
    <message>
        <source>with skip</source>
        <translation>有跳跃连接</translation>
    </message>
    <message>
        <source>without skip</source>
        <translation>无跳跃连接</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>这次训练</translation>
    </message>
    <message>
        <source>With the skip</source>
        <translation>有跳跃连接时</translation>
    </message>
    <message>
        <source>Without the skip</source>
        <translation>无跳跃连接时</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>这次训练中</translation>
    </message>
    <message>
        <source>{which} the gradient is not finite.</source>
        <translation>{which}，梯度不是有限数。</translation>
    </message>
    <message>
        <source>{which} no gradient reaches the first layer.</source>
        <translation>{which}，没有梯度到达第一层。</translation>
    </message>
    <message>
        <source>{which} the first layer gets 1/{times} of the last one&apos;s gradient.</source>
        <translation>{which}，第一层的梯度是最后一层的 1/{times}。</translation>
    </message>
    <message>
        <source>{which} the first layer gets {times} times the last one&apos;s gradient.</source>
        <translation>{which}，第一层的梯度是最后一层的 {times} 倍。</translation>
    </message>
    <message>
        <source>{layer}: {values}</source>
        <translation>{layer}：{values}</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Lesson: {title}</source>
        <translation>课文：{title}</translation>
    </message>
    <message>
        <source>The lesson of {entry} cannot be read.</source>
        <translation>无法读取 {entry} 的课文。</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Opens {entry}, {title}</source>
        <translation>打开 {entry}：{title}</translation>
    </message>
    <message>
        <source>Explains “{term}”</source>
        <translation>解释“{term}”</translation>
    </message>
    <message>
        <source>Changes the example beside this text</source>
        <translation>改变旁边的例子</translation>
    </message>
    <message>
        <source>Sets “{name}” to {value}</source>
        <translation>把“{name}”设为 {value}</translation>
    </message>
</context>
<context>
    <name>LogitBars</name>
    <message>
        <source>class {name}: logit {logit}</source>
        <translation>类别 {name}：logit {logit}</translation>
    </message>
    <message>
        <source>the target is {target}; the keyboard is at {at}</source>
        <translation>正确类别是 {target}；键盘停在 {at}</translation>
    </message>
    <message>
        <source>Logits; up and down change one, left and right go to the next, Enter types, Space chooses it</source>
        <translation>logits；上下键改变一个，左右键到下一个，回车键输入，空格键选作正确类别</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>logit</translation>
    </message>
</context>
<context>
    <name>LossBlock</name>
    <message>
        <source>Averages about {count} batches</source>
        <translation>约 {count} 批的平均</translation>
    </message>
    <message>
        <source>Averages nothing</source>
        <translation>不做平均</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>every batch faint, smoothed strong</source>
        <translation>细线为每个批次，粗线为平滑后</translation>
    </message>
    <message>
        <source>of every step, before it</source>
        <translation>每一步之前的损失</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal ratios</source>
        <translation>对数坐标：相等的距离表示相等的比值</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Save or copy the plots</source>
        <translation>保存或复制图表</translation>
    </message>
</context>
<context>
    <name>LossChain</name>
    <message>
        <source>loss: {loss}</source>
        <translation>损失：{loss}</translation>
    </message>
    <message>
        <source>The steps from the logits to the loss</source>
        <translation>从 logits 到损失的各步</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>at {share} the loss is {loss}</source>
        <translation>概率为 {share} 时损失是 {loss}</translation>
    </message>
    <message>
        <source>The loss −log p over the probability of the target</source>
        <translation>损失 −log p 随正确类别的概率而变</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>sum of squared errors</source>
        <translation>误差平方和</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>binary cross-entropy, sum</source>
        <translation>二元交叉熵之和</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>损失随轮次的变化</translation>
    </message>
    <message>
        <source>Press Train: the loss of every batch is drawn here.</source>
        <translation>按“训练”，这里会画出每一批的损失。</translation>
    </message>
    <message>
        <source>Press Continue: the curves of this run come back, and it goes on.</source>
        <translation>按“继续”：这次训练的曲线会重新出现，并接着训练。</translation>
    </message>
    <message>
        <source>Press Resume: the loss of every batch is drawn here.</source>
        <translation>按“继续”，这里会画出每一批的损失。</translation>
    </message>
    <message>
        <source>The training starts: the loss of the first batches comes in a moment.</source>
        <translation>训练正在开始，很快就有最初几批的损失。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Descent</source>
        <translation>Descent</translation>
    </message>
    <message>
        <source>{percent} % {entry} – Descent</source>
        <translation>{percent} % {entry} – Descent</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open a &amp;picture …</source>
        <translation>打开图片…(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the network read a photo or scan of a digit.</source>
        <translation>让网络读一张数字的照片或扫描图。</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the network read the picture that was copied.</source>
        <translation>让网络读复制来的图片。</translation>
    </message>
    <message>
        <source>Open the &amp;folder with your runs</source>
        <translation>打开训练记录文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Shows where Descent keeps its files.</source>
        <translation>显示 Descent 存放文件的位置。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Saves a run under way; the next start goes on with it.</source>
        <translation>保存进行中的训练，下次启动后可以继续。</translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation>撤销笔画(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the drawing.</source>
        <translation>撤销对手写内容的上一次修改。</translation>
    </message>
    <message>
        <source>&amp;Redo stroke</source>
        <translation>重做笔画(&amp;R)</translation>
    </message>
    <message>
        <source>Makes the change again.</source>
        <translation>重新做出撤销的修改。</translation>
    </message>
    <message>
        <source>&amp;Clear drawing</source>
        <translation>清空手写板(&amp;C)</translation>
    </message>
    <message>
        <source>Empties the sheet; Undo brings it back.</source>
        <translation>清空手写板；可用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>浅色或深色与系统一致。</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>A light window.</source>
        <translation>使用浅色窗口。</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>A dark window.</source>
        <translation>使用深色窗口。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>The window fills the screen, or no longer does.</source>
        <translation>让窗口占满屏幕，或退出全屏。</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>Gives the window its first size again.</source>
        <translation>让窗口恢复最初的大小。</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Trains, pauses, resumes.</source>
        <translation>训练、暂停或继续。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Ends the run and keeps its network.</source>
        <translation>结束训练，保留网络。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Forgets the run: the same initial weights again.</source>
        <translation>丢弃这次训练，回到同样的初始权重。</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Goes back to before the last step, or to the last state kept on the way.</source>
        <translation>回到上一步之前，或途中最近保存的状态。</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>走一步(&amp;E)</translation>
    </message>
    <message>
        <source>Trains one batch and pauses.</source>
        <translation>训练一批后暂停。</translation>
    </message>
    <message>
        <source>Next e&amp;poch</source>
        <translation>下一轮(&amp;P)</translation>
    </message>
    <message>
        <source>Trains to the end of the epoch and pauses.</source>
        <translation>训练到本轮结束后暂停。</translation>
    </message>
    <message>
        <source>Slow &amp;motion</source>
        <translation>慢动作(&amp;M)</translation>
    </message>
    <message>
        <source>One batch after another, to be watched.</source>
        <translation>一批一批地训练，便于观看。</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>看导览(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the window in eight steps, about two minutes.</source>
        <translation>分八步介绍这个窗口，约两分钟。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Lists the keys.</source>
        <translation>列出所有快捷键。</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Shows the files to send with a bug report.</source>
        <translation>显示报告问题时要附上的文件。</translation>
    </message>
    <message>
        <source>&amp;About Descent</source>
        <translation>关于 Descent(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>版本和许可证。</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>The version and licence of Qt.</source>
        <translation>Qt 的版本和许可证。</translation>
    </message>
</context>
<context>
    <name>Microscope</name>
    <message>
        <source>line {number} of {count}</source>
        <translation>第 {number} 行，共 {count} 行</translation>
    </message>
    <message>
        <source>numeric {number}</source>
        <translation>数值梯度 {number}</translation>
    </message>
    <message>
        <source>difference {difference}</source>
        <translation>相差 {difference}</translation>
    </message>
    <message>
        <source>(f(w + h) − f(w − h)) / 2h with h = {h}</source>
        <translation>(f(w + h) − f(w − h)) / 2h，h = {h}</translation>
    </message>
    <message>
        <source>Point at a node, or go there by the arrow keys: where does its derivative come from?</source>
        <translation>指向一个节点，或用方向键移到它：它的导数从哪里来？</translation>
    </message>
    <message>
        <source>One step as a graph</source>
        <translation>一步的计算图</translation>
    </message>
    <message>
        <source>values blue, gradients ∂ orange, local derivatives on the lines</source>
        <translation>数值为蓝色，梯度 ∂ 为橙色，线上是局部导数</translation>
    </message>
    <message>
        <source>The chain rule</source>
        <translation>链式法则</translation>
    </message>
    <message>
        <source>derivatives along each way, multiplied</source>
        <translation>沿每条路径的导数相乘</translation>
    </message>
    <message>
        <source>Numeric check</source>
        <translation>数值检验</translation>
    </message>
    <message>
        <source>The PyTorch lines</source>
        <translation>PyTorch 代码</translation>
    </message>
    <message>
        <source>w.grad still holds {kept} from the steps before: nobody set it to zero. Backward will add to it.</source>
        <translation>w.grad 里还留着前几步的 {kept}：没有人把它清零。反向传播会在它上面累加。</translation>
    </message>
    <message>
        <source>w, x and y are given. Forward computes one node after another, from left to right.</source>
        <translation>w、x 和 y 已给定。前向从左到右，一个接一个地计算节点。</translation>
    </message>
    <message>
        <source>Press the arrow to the right, or Play.</source>
        <translation>按向右的箭头，或按“播放”。</translation>
    </message>
    <message>
        <source>The loss is {value}. All values are known now: backward can begin.</source>
        <translation>损失是 {value}。所有数值都已知道：可以开始反向了。</translation>
    </message>
    <message>
        <source>{name} = {formula} is computed. PyTorch notes the operation and its inputs: backward needs them.</source>
        <translation>计算 {name} = {formula}。PyTorch 记下这个运算和它的输入：反向时要用。</translation>
    </message>
    <message>
        <source>Backward begins at the end: the loss changes just as fast as itself, so its gradient is 1.</source>
        <translation>反向从末尾开始：损失与自身变化得一样快，所以它的梯度是 1。</translation>
    </message>
    <message>
        <source>{name} hands its gradient {gradient} to its inputs, times the derivative on each line.</source>
        <translation>{name} 把自己的梯度 {gradient} 乘以各条线上的导数，交给它的输入。</translation>
    </message>
    <message>
        <source>Nothing flows to data: PyTorch keeps no gradient for x and y.</source>
        <translation>梯度不流向数据：PyTorch 不为 x 和 y 保存梯度。</translation>
    </message>
    <message>
        <source>Two ways lead to the same node: what arrives there is added.</source>
        <translation>有两条路径通向同一个节点：到达那里的梯度相加。</translation>
    </message>
    <message>
        <source>The slope is {gradient}, but w.grad holds the sum of all steps, {held}: w goes wrong, more each time.</source>
        <translation>这里的斜率是 {gradient}，但 w.grad 里是所有步的总和 {held}：w 走错了，而且一次比一次错得多。</translation>
    </message>
    <message>
        <source>Set the gradient to zero again and compare.</source>
        <translation>重新打开梯度清零，比较一下。</translation>
    </message>
    <message>
        <source>w goes against its gradient, from {before} to {after}. The graph is gone; the next step builds its own.</source>
        <translation>w 逆着梯度，从 {before} 移到 {after}。这张图已经用完；下一步会重新建图。</translation>
    </message>
    <message>
        <source>Let the gradient pile up: switch its zeroing off and take a few steps.</source>
        <translation>让梯度累积起来：关掉清零，再走几步。</translation>
    </message>
    <message>
        <source>Nothing is wrong yet: w.grad was empty. Take the next step.</source>
        <translation>现在还没有错：w.grad 原先是空的。再走下一步。</translation>
    </message>
    <message>
        <source>The sigmoid is exactly 1 or 0 here, and log(0) is −∞: the gradient is not a number, in PyTorch too.</source>
        <translation>这里的 sigmoid 恰好是 1 或 0，而 log(0) 是 −∞：梯度不再是数，在 PyTorch 里也一样。</translation>
    </message>
    <message>
        <source>BCEWithLogitsLoss takes sigmoid and log together and stays finite.</source>
        <translation>BCEWithLogitsLoss 把 sigmoid 和 log 合在一起计算，结果总是有限的。</translation>
    </message>
    <message>
        <source>{name} is data: it is not to be changed, so PyTorch keeps no gradient for it.</source>
        <translation>{name} 是数据：它不需要改变，所以 PyTorch 不为它保存梯度。</translation>
    </message>
    <message>
        <source>{formula}. {rule} {slopes}.</source>
        <translation>{formula}。{rule}{slopes}。</translation>
    </message>
    <message>
        <source>w is the weight that learns. Its gradient will say how the loss changes when w grows a little.</source>
        <translation>w 是要学习的权重。它的梯度将说明 w 稍微增大时损失如何变化。</translation>
    </message>
    <message>
        <source>w is the weight that learns. Were w to grow by a little, the loss would grow {gradient} times as much.</source>
        <translation>w 是要学习的权重。若 w 增大一点点，损失的增量就是它的 {gradient} 倍。</translation>
    </message>
    <message>
        <source>The derivative of a product for one factor is the other factor:</source>
        <translation>乘积对一个因子的导数是另一个因子：</translation>
    </message>
    <message>
        <source>A sum hands the gradient on to each of its parts unchanged:</source>
        <translation>加法把梯度原样交给每个加数：</translation>
    </message>
    <message>
        <source>A difference hands the gradient on, with a minus to what is subtracted:</source>
        <translation>减法把梯度交下去，对减数加上负号：</translation>
    </message>
    <message>
        <source>The derivative of log p is 1 / p:</source>
        <translation>log p 的导数是 1 / p：</translation>
    </message>
    <message>
        <source>The derivative of the sigmoid is p · (1 − p), never more than ¼:</source>
        <translation>sigmoid 的导数是 p · (1 − p)，从不超过 ¼：</translation>
    </message>
    <message>
        <source>The derivative of a square is twice what is squared:</source>
        <translation>平方的导数是底数的两倍：</translation>
    </message>
</context>
<context>
    <name>MicroscopeForm</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Before the next step, as w.grad = None does; off, the gradients pile up</source>
        <translation>在下一步之前，就像 w.grad = None；关掉时梯度会累积</translation>
    </message>
    <message>
        <source>Move w: every number of the graph follows</source>
        <translation>移动 w：图中的每个数都跟着变</translation>
    </message>
</context>
<context>
    <name>MicroscopeSide</name>
    <message>
        <source>What to see</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Let w move against its gradient, and begin anew from there</source>
        <translation>让 w 逆着梯度移动，再从那里重新开始</translation>
    </message>
    <message>
        <source>Steps taken: {steps}</source>
        <translation>已走步数：{steps}</translation>
    </message>
</context>
<context>
    <name>MixingCost</name>
    <message>
        <source>Multiplications</source>
        <translation>乘法次数</translation>
    </message>
    <message>
        <source>1×1 to {between} channels, then {kernel}×{kernel}</source>
        <translation>先 1×1 到 {between} 个通道，再 {kernel}×{kernel}</translation>
    </message>
    <message>
        <source>no channels between: nothing is saved</source>
        <translation>没有中间通道：什么也没省</translation>
    </message>
    <message>
        <source>{kernel}×{kernel} alone</source>
        <translation>单独用 {kernel}×{kernel}</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} 个权重</translation>
    </message>
    <message>
        <source>{mixing} mix (orange) + {rest} convolve (blue)</source>
        <translation>混合 {mixing}（橙）+ 卷积 {rest}（蓝）</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>equal at {width}</source>
        <translation>{width} 时相等</translation>
    </message>
    <message>
        <source>channels between</source>
        <translation>中间通道数</translation>
    </message>
</context>
<context>
    <name>MixingExplorer</name>
    <message>
        <source>{kernel}×{kernel} on {size}×{size}, {before} → {after} channels</source>
        <translation>{size}×{size} 上的 {kernel}×{kernel}，{before} → {after} 个通道</translation>
    </message>
    <message>
        <source>Mix the channels</source>
        <translation>混合通道</translation>
    </message>
    <message>
        <source>at each pixel alone; point at one</source>
        <translation>每个像素各自混合；指向一个像素</translation>
    </message>
    <message>
        <source>Multiplications that a bottleneck saves</source>
        <translation>瓶颈省下的乘法</translation>
    </message>
</context>
<context>
    <name>MixingPicture</name>
    <message>
        <source>weight {value}</source>
        <translation>权重 {value}</translation>
    </message>
    <message>
        <source>channel 1: ink</source>
        <translation>通道 1：墨迹</translation>
    </message>
    <message>
        <source>channel 2: upright edges</source>
        <translation>通道 2：竖直边缘</translation>
    </message>
    <message>
        <source>channel 3: level edges</source>
        <translation>通道 3：水平边缘</translation>
    </message>
    <message>
        <source>their sum, one channel</source>
        <translation>它们的和，一个通道</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>Channels and their weighted sum</source>
        <translation>各通道与它们的加权和</translation>
    </message>
</context>
<context>
    <name>MixingSide</name>
    <message>
        <source>The 1×1 convolution leaves so many; 0: there is none.</source>
        <translation>1×1 卷积之后剩下这么多通道；0 表示没有这一层。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Weights of the 1×1</source>
        <translation>1×1 的权重</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Back to the course’s</source>
        <translation>恢复课程的值</translation>
    </message>
    <message>
        <source>Fewer multiplications</source>
        <translation>乘法减少</translation>
    </message>
    <message>
        <source>Equal at a width of</source>
        <translation>相等时的宽度</translation>
    </message>
    <message>
        <source>A 1×1 kernel looks at one pixel and mixes its channels. Fewer channels then reach the large kernel, whose work falls with them.</source>
        <translation>1×1 卷积核只看一个像素，把它的各个通道混合起来。到达大卷积核的通道少了，它的计算量也随之减少。</translation>
    </message>
    <message>
        <source>The weights are learned and need not sum to 1. Set two of them to 0.</source>
        <translation>这些权重是学出来的，和不必为 1。试着把其中两个设为 0。</translation>
    </message>
</context>
<context>
    <name>MixingWeights</name>
    <message>
        <source>Channel {number}</source>
        <translation>通道 {number}</translation>
    </message>
    <message>
        <source>Weight of channel {number}</source>
        <translation>通道 {number} 的权重</translation>
    </message>
</context>
<context>
    <name>NetworkInput</name>
    <message>
        <source>What the network receives</source>
        <translation>网络收到的图像</translation>
    </message>
    <message>
        <source>The drawing as 28 × 28 grey values</source>
        <translation>手写内容变成的 28 × 28 个灰度值</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>第 {row} 行，第 {column} 列：{value}</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Look at the data: three flaws</source>
        <translation>看看数据：三处缺陷</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{count} rows lost</source>
        <translation>丢失 {count} 行</translation>
    </message>
    <message>
        <source>{count} cells: −1 became 0</source>
        <translation>{count} 个单元格：−1 变成了 0</translation>
    </message>
    <message>
        <source>1 means healthy</source>
        <translation>1 表示健康</translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>训练结束后</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>第几轮</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>第几批</translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <translation>损失（平滑）</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>NumberBlock</name>
    <message>
        <source>Guess a number from {least} to {most}.</source>
        <translation>请猜一个从 {least} 到 {most} 的数。</translation>
    </message>
    <message>
        <source>Your guess: {guess}. Now train, and see.</source>
        <translation>你的猜测：{guess}。现在训练，看看结果。</translation>
    </message>
    <message>
        <source>You guessed {guess}, it reached {found}. That is close.</source>
        <translation>你猜的是 {guess}，结果是 {found}。很接近。</translation>
    </message>
    <message>
        <source>You guessed {guess}, it reached {found}. What surprises is what one learns from.</source>
        <translation>你猜的是 {guess}，结果是 {found}。意料之外的，正是能学到东西的地方。</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>猜</translation>
    </message>
    <message>
        <source>Keep this guess</source>
        <translation>记下这个猜测</translation>
    </message>
</context>
<context>
    <name>NumberGrid</name>
    <message>
        <source>row {row}, column {column}: {number}</source>
        <translation>第 {row} 行第 {column} 列：{number}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>the picture that was copied</source>
        <translation>复制来的图片</translation>
    </message>
</context>
<context>
    <name>OptionsBlock</name>
    <message>
        <source>not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set {option}</source>
        <translation>设置 {option}</translation>
    </message>
</context>
<context>
    <name>OrderBlock</name>
    <message>
        <source>Move {option} up</source>
        <translation>把 {option} 上移</translation>
    </message>
    <message>
        <source>Move {option} down</source>
        <translation>把 {option} 下移</translation>
    </message>
    <message>
        <source>Your guess: {guess}. Train with each of them, and see.</source>
        <translation>你的猜测：{guess}。用它们各训练一次，看看结果。</translation>
    </message>
    <message>
        <source>You guessed {guess}, and so it is.</source>
        <translation>你猜的是 {guess}，正是如此。</translation>
    </message>
    <message>
        <source>You guessed {guess}; it is {found}.</source>
        <translation>你猜的是 {guess}，实际是 {found}。</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation>损失 {value}</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>猜</translation>
    </message>
    <message>
        <source>Keep this guess</source>
        <translation>记下这个猜测</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的笔迹</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>如何识别</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Pages of this entry</source>
        <translation>本节的页面</translation>
    </message>
</context>
<context>
    <name>Painted</name>
    <message>
        <source>Press Continue: the picture of this run appears with its next step.</source>
        <translation>按“继续”：下一步训练后，这里会出现这次训练的图。</translation>
    </message>
    <message>
        <source>This run is over, its picture was not stored: press Train for a new one.</source>
        <translation>这次训练已结束，它的图没有保存：按“训练”开始新的一次。</translation>
    </message>
</context>
<context>
    <name>PitfallPanel</name>
    <message>
        <source>Pitfalls</source>
        <translation>常见陷阱</translation>
    </message>
    <message>
        <source>on this page only</source>
        <translation>仅限本页</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>Switch all steps on</source>
        <translation>打开全部步骤</translation>
    </message>
    <message>
        <source>Drawings that are read</source>
        <translation>读对的手绘数字</translation>
    </message>
    <message>
        <source>Traced test digits and shapes never trained on, of any size, anywhere on the sheet.</source>
        <translation>描摹的测试数字和从未训练过的写法，大小任意，画在手写板的任何位置。</translation>
    </message>
    <message>
        <source>Centring</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Scaling to 20 px</source>
        <translation>缩放到 20 像素</translation>
    </message>
    <message>
        <source>Anti-aliasing</source>
        <translation>抗锯齿</translation>
    </message>
    <message>
        <source>Inversion</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>off: the digit stays where it was drawn</source>
        <translation>关闭：数字留在原来的位置</translation>
    </message>
    <message>
        <source>off: it stays as small or large as it was drawn</source>
        <translation>关闭：数字保持原来的大小</translation>
    </message>
    <message>
        <source>off: pixels are black or white</source>
        <translation>关闭：像素非黑即白</translation>
    </message>
    <message>
        <source>off: black ink on white</source>
        <translation>关闭：白底黑字</translation>
    </message>
    <message>
        <source>off: grey values that the network did not learn from</source>
        <translation>关闭：灰度值与网络学习时的不同</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture as PNG or SVG…</source>
        <translation>图片另存为 PNG 或 SVG…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>数据另存为 CSV…</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>PoolingExplorer</name>
    <message>
        <source>the largest of {numbers} is {largest}, in the input at {where}</source>
        <translation>{numbers} 中最大的是 {largest}，在输入的{where}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>The window of the pointed cell</source>
        <translation>所指格子的窗口</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>{size}, click a cell to type</source>
        <translation>{size}，点击格子可输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>{size}, point at a cell</source>
        <translation>{size}，指向一个格子</translation>
    </message>
    <message>
        <source>{output} of {inputs}</source>
        <translation>{output} / {inputs}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Numbers kept</source>
        <translation>保留的数</translation>
    </message>
    <message>
        <source>without weights: there is nothing to learn</source>
        <translation>没有权重：没有什么要学</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>The same on a digit</source>
        <translation>同样作用于数字</translation>
    </message>
    <message>
        <source>The mean of {count} numbers stays. Which of them were large is lost; a bright spot grows pale.</source>
        <translation>只留下 {count} 个数的平均值。哪些数大已经丢失；一个亮点会变淡。</translation>
    </message>
    <message>
        <source>The largest of {count} numbers stays. Where in the window it stood is lost, and so are the others: a gradient reaches the winner alone.</source>
        <translation>只留下 {count} 个数中最大的。它在窗口中的位置丢失了，其余的数也丢失了：梯度只会传给最大的那个。</translation>
    </message>
    <message>
        <source>No whole window reaches the grey cells: rows left out {rows}, columns left out {columns}.</source>
        <translation>没有完整的窗口能到达灰色的格子：舍去 {rows} 行、{columns} 列。</translation>
    </message>
    <message>
        <source>The windows overlap, since the stride is smaller than the window.</source>
        <translation>步幅小于窗口，所以窗口互相重叠。</translation>
    </message>
    <message>
        <source>Move a number within its window: the maximum does not change.</source>
        <translation>在窗口内移动一个数：最大值不变。</translation>
    </message>
</context>
<context>
    <name>PredictionBlock</name>
    <message>
        <source>A run has answered this already. Reset it to guess before the next one.</source>
        <translation>一次训练已经回答了它。重置之后，可以在下一次之前猜。</translation>
    </message>
    <message>
        <source>A run is under way. Reset it to guess before the next one.</source>
        <translation>训练正在进行。重置之后，可以在下一次之前猜。</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>重新猜</translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>Predict, then run</source>
        <translation>先预测，再运行</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Sets all at once: fast, for the record on MNIST, or for people&apos;s pens.</source>
        <translation>一次设好全部：快速、冲 MNIST 纪录，或适应各人的笔迹。</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation>每个数字的概率</translation>
    </message>
    <message>
        <source>Nothing is drawn</source>
        <translation>还没有写数字</translation>
    </message>
</context>
<context>
    <name>ProblemNote</name>
    <message>
        <source>Train on the CPU</source>
        <translation>改用 CPU 训练</translation>
    </message>
</context>
<context>
    <name>RaceChart</name>
    <message>
        <source>{name} diverged</source>
        <translation>{name} 已发散</translation>
    </message>
    <message>
        <source>Click to see how its seeds spread</source>
        <translation>单击可查看各种子的分布</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Losses of all that compete</source>
        <translation>所有参赛者的损失</translation>
    </message>
    <message>
        <source>Choose at the right what competes, then press Race.</source>
        <translation>在右边选择参赛者，然后按“比赛”。</translation>
    </message>
</context>
<context>
    <name>RaceControls</name>
    <message>
        <source>Race again</source>
        <translation>再比一次</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the race and keep who has arrived</source>
        <translation>停止比赛，保留已完成的结果</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>比赛进度</translation>
    </message>
</context>
<context>
    <name>RaceForm</name>
    <message>
        <source>Entries</source>
        <translation>课程各节</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>the rest as under Train</source>
        <translation>其余与“训练”页相同</translation>
    </message>
    <message>
        <source>others: the course’s settings</source>
        <translation>其他：课程的设置</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>How often each runs, every time from other start weights</source>
        <translation>各训练几次，每次的初始权重都不同</translation>
    </message>
</context>
<context>
    <name>RaceMenu</name>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>RaceNotes</name>
    <message>
        <source>Why it is fair</source>
        <translation>为什么公平</translation>
    </message>
    <message>
        <source>The notebook’s slip</source>
        <translation>课程笔记的疏漏</translation>
    </message>
    <message>
        <source>There the second optimizer goes on with the model the first one trained, so its curve starts at the goal.</source>
        <translation>那里的第二个优化器接着训练第一个已训练好的模型，所以它的曲线一开始就在终点。</translation>
    </message>
    <message>
        <source>All learn the same data for as many epochs. This entry has its settings under Train, the others have the course’s own, so batches and their order may differ; each begins with weights of its own.</source>
        <translation>都用相同的数据训练相同的轮数。本节用“训练”页的设置，其他节用课程的设置，所以批和顺序可能不同；各自从自己的初始权重出发。</translation>
    </message>
    <message>
        <source>All see the same examples, seed by seed, one after another; each network draws its own first weights from that seed.</source>
        <translation>每个种子下，所有网络按相同的顺序看到相同的样本；初始权重由各网络按该种子抽取。</translation>
    </message>
    <message>
        <source>All start from the same weights and see the same examples. Nothing here is random.</source>
        <translation>都从相同的权重出发，看到相同的样本。这里没有任何随机性。</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed. Seed 0:</source>
        <translation>每个种子都从相同的权重出发。种子 0：</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed; only the order of the examples differs.</source>
        <translation>每个种子都从相同的权重出发；只有样本的顺序不同。</translation>
    </message>
    <message>
        <source>All start from the same weights, seed by seed; larger batches make fewer steps in an epoch.</source>
        <translation>每个种子都从相同的权重出发；批越大，每轮的步数越少。</translation>
    </message>
    <message>
        <source>All start from the same weights and see the examples in the same order, seed by seed.</source>
        <translation>每个种子都从相同的权重出发，样本的顺序也相同。</translation>
    </message>
</context>
<context>
    <name>RacePage</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>after a race: who was better, and what is within noise</source>
        <translation>比赛之后：谁更好，哪些差别在噪声之内</translation>
    </message>
    <message>
        <source>every lane with the same seed, one after another</source>
        <translation>都用同一随机种子，依次进行</translation>
    </message>
    <message>
        <source>Results after {epochs} epochs</source>
        <translation>{epochs} 轮后的结果</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>目前的结果</translation>
    </message>
    <message>
        <source>sorted by accuracy</source>
        <translation>按准确率排序</translation>
    </message>
    <message>
        <source>sorted by final loss</source>
        <translation>按最终损失排序</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s) each</source>
        <translation>
            <numerusform>各 %n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>{least} to {most} seeds each</source>
        <translation>每项 {least} 到 {most} 个种子</translation>
    </message>
    <message>
        <source>{seeds}, {order}</source>
        <translation>{seeds}，{order}</translation>
    </message>
    <message>
        <source>geometric mean of the seeds that arrived; the band is their spread</source>
        <translation>已跑完种子的几何平均；色带是它们的范围</translation>
    </message>
    <message>
        <source>geometric mean of {seeds} seeds; the band is the spread of the chosen one</source>
        <translation>{seeds} 个种子的几何平均；色带是选中者的分布范围</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal ratios</source>
        <translation>对数坐标：相等的距离表示相等的比值</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Save or copy chart and results</source>
        <translation>保存或复制图表和结果</translation>
    </message>
    <message>
        <source>Results of the race</source>
        <translation>比赛结果</translation>
    </message>
</context>
<context>
    <name>RacePlace</name>
    <message>
        <source>{entry} only computes a loss at one value after another: there is nothing to race.</source>
        <translation>{entry} 只是逐个取值计算损失，没有什么可以比赛。</translation>
    </message>
    <message>
        <source>{entry} is racing. Stop it first.</source>
        <translation>{entry} 正在比赛。请先停止它。</translation>
    </message>
    <message>
        <source>{entry} is paused. Stop it first, or let it finish.</source>
        <translation>{entry} 已暂停，请先停止它，或让它跑完。</translation>
    </message>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止它。</translation>
    </message>
    <message>
        <source>Correct the marked settings first.</source>
        <translation>请先改正标出的设置。</translation>
    </message>
    <message>
        <source>One alone is no race: add another.</source>
        <translation>只有一个不成比赛，请再加一个。</translation>
    </message>
    <message>
        <source>Choose at least two to race.</source>
        <translation>请至少选择两个参赛。</translation>
    </message>
    <message>
        <source>{done} of {total} runs</source>
        <translation>已完成 {done} / {total} 次训练</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message>
        <source>{runs}, about {time}</source>
        <translation>{runs}，约 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RangeNote</name>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation>请输入 {low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>请输入 {low} 到 {high} 之间的数。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Type a number first.</source>
        <translation>请先输入一个数。</translation>
    </message>
    <message>
        <source>Write decimals with a point and thousands without a comma: 0.5, 1408.</source>
        <translation>小数用点号，千位不加逗号：0.5、1408。</translation>
    </message>
    <message>
        <source>That is not a number. Write it like 0.5, −2, 1e-3 or 3/14.</source>
        <translation>这不是一个数。请写成 0.5、−2、1e-3 或 3/14 这样。</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Steps and answers</source>
        <translation>步骤与回答</translation>
    </message>
    <message>
        <source>What the network sees, and how we got there</source>
        <translation>网络看到的，以及怎么来的</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>the same drawing, the probability of each digit</source>
        <translation>同一幅画，每个数字的概率</translation>
    </message>
    <message>
        <source>Draw a digit on the sheet below, or drop a photo of one there: each step to the network appears here.</source>
        <translation>在下面的手写板上画一个数字，或把数字的照片拖到那里：通往网络的每一步都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Entry</source>
        <translation>课节</translation>
    </message>
    <message>
        <source>Accuracy, % ▾</source>
        <translation>准确率 % ▾</translation>
    </message>
    <message>
        <source>Final loss ▴</source>
        <translation>最终损失 ▴</translation>
    </message>
    <message>
        <source>Lowest … highest seed</source>
        <translation>最低 … 最高种子</translation>
    </message>
    <message>
        <source>Epochs to {loss}</source>
        <translation>到 {loss} 轮数</translation>
    </message>
    <message>
        <source>Time, ms</source>
        <translation>用时 ms</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>用时 s</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Training accuracy, % ▾</source>
        <translation>训练准确率 % ▾</translation>
    </message>
    <message>
        <source>Of the rows it was trained on: the course holds none of its table out.</source>
        <translation>在训练用过的行上：课程没有留出任何行。</translation>
    </message>
    <message>
        <source>An epoch of LBFGS asks for up to 20 gradients, one of the others for one a batch.</source>
        <translation>LBFGS 的一轮最多求 20 次梯度，其他优化器每批只求一次。</translation>
    </message>
    <message>
        <source>{caution}; {verdict}</source>
        <translation>{caution}；{verdict}</translation>
    </message>
    <message>
        <source>Within noise of {others}: compared seed by seed, the difference may be chance (t test, 5 %).</source>
        <translation>与 {others} 的差别在噪声之内：逐个种子比较，差别可能出于偶然（t 检验，5 %）。</translation>
    </message>
    <message>
        <source>equal to {others}</source>
        <translation>与 {others} 相同</translation>
    </message>
    <message>
        <source>≈ {others}, within noise</source>
        <translation>≈ {others}，噪声之内</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>too few seeds to tell from {others}</source>
        <translation>种子太少，难与 {others} 分辨</translation>
    </message>
    <message>
        <source>{seeds} seeds are too few to tell it from {others}: the difference may be chance (t test, 5 %).</source>
        <translation>{seeds} 个种子太少，无法把它和 {others} 区分开：差别可能只是偶然（t 检验，5 %）。</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>diverged for {count} of {seeds} seeds</source>
        <translation>{seeds} 个种子中有 {count} 个发散</translation>
    </message>
    <message>
        <source>The loss still fell steadily at the end: a larger learning rate or more epochs go lower.</source>
        <translation>结束时损失仍在稳定下降：更大的学习率或更多轮会更低。</translation>
    </message>
    <message>
        <source>Fewest epochs, LBFGS left aside: its epoch asks for up to 20 gradients.</source>
        <translation>轮数最少（不计 LBFGS：它的一轮最多求 20 次梯度）。</translation>
    </message>
    <message>
        <source>fewest epochs, LBFGS aside</source>
        <translation>轮数最少，不计 LBFGS</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>one seed: noise unknown</source>
        <translation>只有一个种子：噪声未知</translation>
    </message>
    <message>
        <source>fewest epochs</source>
        <translation>轮数最少</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>still falling at the end</source>
        <translation>结束时仍在下降</translation>
    </message>
    <message>
        <source>seeds differ {factor}-fold</source>
        <translation>种子间相差 {factor} 倍</translation>
    </message>
    <message>
        <source>highest that never diverged</source>
        <translation>从未发散者中最高</translation>
    </message>
    <message>
        <source>lowest that never diverged</source>
        <translation>从未发散者中最低</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The line of the file, as an editor counts.</source>
        <translation>文件中的行号，与文本编辑器一致。</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Held-out rows are not trained on, but asked afterwards.</source>
        <translation>留出的行不参加训练，事后用来检验。</translation>
    </message>
    <message>
        <source>the label, which is to be predicted</source>
        <translation>标签，即要预测的列</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>exactly in the middle of its column: scaled, 0</source>
        <translation>恰在该列正中：缩放后为 0</translation>
    </message>
    <message>
        <source>It was −1, the minimum of its column.</source>
        <translation>它原为 −1，即该列的最小值。</translation>
    </message>
    <message>
        <source>The cell is empty: the median of the training rows is put there.</source>
        <translation>单元格为空：填入训练行的中位数。</translation>
    </message>
    <message>
        <source>0 in the file means that nothing was measured: the median of the training rows is put there.</source>
        <translation>文件中的 0 表示没有测量：填入训练行的中位数。</translation>
    </message>
    <message>
        <source>0 in the file means that nothing was measured; it is taken as a value all the same.</source>
        <translation>文件中的 0 表示没有测量；但仍被当作真实的值。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Answer after each row</source>
        <translation>每一行之后的答案</translation>
    </message>
    <message>
        <source>the network reads from top to bottom; beside each row what it holds likely by then</source>
        <translation>网络从上往下读；每行旁边是它读到那里时的判断</translation>
    </message>
    <message>
        <source>Train C5 and draw a digit: what the C5 network under “Answered by” answers after each row is shown.</source>
        <translation>训练 C5 并写一个数字：这里显示“由谁回答”处的 C5 网络读完每一行后的答案。</translation>
    </message>
    <message>
        <source>after row {row}: {digit}, {percent} %</source>
        <translation>第 {row} 行之后：{digit}，{percent} %</translation>
    </message>
    <message>
        <source>{answer}; {digit}: {percent} %</source>
        <translation>{answer}；{digit}：{percent} %</translation>
    </message>
    <message>
        <source>after row {row}</source>
        <translation>第 {row} 行之后</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Correct the marked settings first.</source>
        <translation>请先改正标出的设置。</translation>
    </message>
    <message>
        <source>Stop training and keep the network</source>
        <translation>停止训练，保留网络</translation>
    </message>
    <message>
        <source>Start over: take the curves of this run away. Its network stays in the lists</source>
        <translation>从头开始：撤下这次训练的曲线。它的网络仍留在各列表中</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · paused</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮 · 已暂停</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>Continue from epoch {epoch}</source>
        <translation>从第 {epoch} 轮继续</translation>
    </message>
    <message>
        <source>Finished in {time}</source>
        <translation>已完成，用时 {time}</translation>
    </message>
    <message>
        <source>Stopped early after {time}</source>
        <translation>提前停止，用时 {time}</translation>
    </message>
    <message>
        <source>Finished, back to epoch {epoch}, the best</source>
        <translation>完成，已回到最佳的第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Stopped early, back to epoch {epoch}, the best</source>
        <translation>提前停止，已回到最佳的第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch} of {epochs}</source>
        <translation>已停在第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
</context>
<context>
    <name>RunPlot</name>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Enter a number {range}.</source>
        <translation>请输入一个数：{range}。</translation>
    </message>
    <message>
        <source>Return to the course&apos;s value ({value})</source>
        <translation>恢复课程的值（{value}）</translation>
    </message>
    <message>
        <source>Range: {range}.</source>
        <translation>范围：{range}。</translation>
    </message>
    <message>
        <source>Has no effect with {optimizer}.</source>
        <translation>对 {optimizer} 不起作用。</translation>
    </message>
    <message>
        <source>Fixed while training.</source>
        <translation>训练中不可改。</translation>
    </message>
    <message>
        <source>The course uses {value}.</source>
        <translation>课程的值：{value}。</translation>
    </message>
    <message>
        <source>above {low} and at most {high}</source>
        <translation>大于 {low}，至多 {high}</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation>{low} 到 {high}（不含）</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message numerus="yes">
        <source>%n differ(s) from the course</source>
        <translation>
            <numerusform>%n 项不同于课程</numerusform>
        </translation>
    </message>
    <message>
        <source>course&apos;s values</source>
        <translation>与课程相同</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>fixed while training</source>
        <translation>训练中不可改</translation>
    </message>
</context>
<context>
    <name>ShapeBoxes</name>
    <message>
        <source>What the layers hand on</source>
        <translation>各层传递的数据</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>ShapeFinding</name>
    <message>
        <source>Every layer takes what the one before it hands on.</source>
        <translation>每一层都能接收前一层的输出。</translation>
    </message>
</context>
<context>
    <name>ShapeSide</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Chosen layer</source>
        <translation>选中的层</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>… as float32</source>
        <translation>以 float32 计</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>传递的数据</translation>
    </message>
    <message>
        <source>Back to the course’s</source>
        <translation>恢复课程的值</translation>
    </message>
    <message>
        <source>Shape of the input</source>
        <translation>输入的形状</translation>
    </message>
    <message>
        <source>Channels, height and width of one example, or how many numbers it has.</source>
        <translation>一个样本的通道、高和宽，或它有多少个数。</translation>
    </message>
    <message>
        <source>The input and what every layer hands on, in float32.</source>
        <translation>输入和每一层的输出，以 float32 计。</translation>
    </message>
    <message>
        <source>Kernels and pooling make the maps smaller, more kernels make them deeper. Flatten loses no number, and most of the weights stand in the fully connected layer behind it.</source>
        <translation>卷积核和池化让特征图变小，更多的卷积核让它变深。展平不丢失任何一个数，而大部分权重都在它后面的全连接层里。</translation>
    </message>
    <message>
        <source>Choose “as printed”: it cannot run. The line below the boxes says why, and mends it.</source>
        <translation>选择“照原样”：它不能运行。方块下面的一行说明原因，并能修好它。</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>你自己的</translation>
    </message>
    <message>
        <source>concatenate (2,3,2) and (2,5,2)</source>
        <translation>拼接 (2,3,2) 与 (2,5,2)</translation>
    </message>
    <message>
        <source>convolution, 5 → 10 on 100×100</source>
        <translation>卷积，100×100 上 5 → 10</translation>
    </message>
    <message>
        <source>fully connected, 100×100</source>
        <translation>全连接，100×100</translation>
    </message>
    <message>
        <source>Inception, as printed</source>
        <translation>Inception，照原样</translation>
    </message>
</context>
<context>
    <name>ShapesExplorer</name>
    <message>
        <source>{before} comes in, {after} goes out</source>
        <translation>输入 {before}，输出 {after}</translation>
    </message>
    <message>
        <source>{before} comes in, nothing goes out</source>
        <translation>输入 {before}，没有输出</translation>
    </message>
    <message>
        <source>Enter edits, Insert adds, Delete removes, Ctrl+↑ ↓ moves</source>
        <translation>回车编辑，Ins 添加，Del 删除，Ctrl+↑ ↓ 移动</translation>
    </message>
    <message>
        <source>What the layers hand on</source>
        <translation>各层传递的数据</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Layers, a row each</source>
        <translation>各层，每层一行</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加一层</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>删除这一层</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>On the sheet: move the pen</source>
        <translation>在手写板上：移动笔</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>On the sheet: put the pen down, or lift it</source>
        <translation>在手写板上：落笔或提笔</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>On the sheet: clear the drawing</source>
        <translation>在手写板上：清空</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 到 9</translation>
    </message>
    <message>
        <source>On the sheet: say which digit it was</source>
        <translation>在手写板上：指出写的是哪个数字</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>On the sheet: keep it in your handwriting</source>
        <translation>在手写板上：把它保留到你的笔迹</translation>
    </message>
    <message>
        <source>In Mine: delete the digits that are selected</source>
        <translation>在“我的笔迹”中：删除选中的数字</translation>
    </message>
</context>
<context>
    <name>Sigmoid</name>
    <message>
        <source>Probability of passing</source>
        <translation>通过的概率</translation>
    </message>
    <message>
        <source>dots: who failed (hollow) and passed; faint: earlier curves</source>
        <translation>点：未通过（空心）和通过的人；浅色：之前的曲线</translation>
    </message>
</context>
<context>
    <name>SigmoidPlot</name>
    <message>
        <source>P is 0.5 at {x} hours.</source>
        <translation>{x} 小时处 P 为 0.5。</translation>
    </message>
    <message>
        <source>After {x} hours P(pass) is {value}.</source>
        <translation>学习 {x} 小时，P(通过) 为 {value}。</translation>
    </message>
    <message>
        <source>0.5 at x = {x}</source>
        <translation>x = {x} 处为 0.5</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{x} hours</source>
        <translation>{x} 小时</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>P(pass)</source>
        <translation>P(通过)</translation>
    </message>
    <message>
        <source>Press Train: the probability of passing bends into shape here.</source>
        <translation>按“训练”，通过的概率会在这里逐渐弯成形。</translation>
    </message>
</context>
<context>
    <name>SizeNote</name>
    <message>
        <source>Size of the output</source>
        <translation>输出的大小</translation>
    </message>
    <message>
        <source>The PyTorch line</source>
        <translation>PyTorch 代码</translation>
    </message>
</context>
<context>
    <name>SketchBlock</name>
    <message>
        <source>Your guess is the dashed line in the plot, beside the run’s own curve.</source>
        <translation>图中的虚线是你的猜测，旁边是训练得到的曲线。</translation>
    </message>
    <message>
        <source>Your guess is the dashed line in the plot. Now train, and see.</source>
        <translation>图中的虚线是你的猜测。现在训练，看看结果。</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>画一画</translation>
    </message>
    <message>
        <source>Sketch the curve into the plot</source>
        <translation>把曲线画到图上</translation>
    </message>
</context>
<context>
    <name>SketchPad</name>
    <message>
        <source>Draw from left to right. Keys: arrows, Enter, Escape</source>
        <translation>从左到右画。按键：方向键、Enter、Esc</translation>
    </message>
    <message>
        <source>Your guess of the loss over the epochs</source>
        <translation>你猜的各轮损失</translation>
    </message>
</context>
<context>
    <name>SlideControls</name>
    <message>
        <source>Slide</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Let the window visit one cell after another</source>
        <translation>让窗口逐格滑动</translation>
    </message>
    <message>
        <source>Cell before</source>
        <translation>上一格</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Progress of the window</source>
        <translation>窗口的进度</translation>
    </message>
    <message>
        <source>Cell {number} of {count}</source>
        <translation>第 {number} 格，共 {count} 格</translation>
    </message>
</context>
<context>
    <name>SlidingExplorer</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Back to the course’s</source>
        <translation>恢复课程的值</translation>
    </message>
    <message>
        <source>course’s values</source>
        <translation>课程的值</translation>
    </message>
    <message>
        <source>Course, 5 × 5</source>
        <translation>课程，5 × 5</translation>
    </message>
    <message>
        <source>Step edge</source>
        <translation>明暗边缘</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>Single 1</source>
        <translation>单个 1</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>{rows} × {columns}</source>
        <translation>{rows} × {columns}</translation>
    </message>
</context>
<context>
    <name>SoftmaxBars</name>
    <message>
        <source>class {name}: {share} %, gradient {gradient}</source>
        <translation>类别 {name}：{share} %，梯度 {gradient}</translation>
    </message>
    <message>
        <source>Probability of each class; the arrows go from class to class, Space chooses</source>
        <translation>每个类别的概率；方向键在类别间移动，空格键选作正确类别</translation>
    </message>
</context>
<context>
    <name>SoftmaxNotes</name>
    <message>
        <source>torch and this page subtract it too: add 1000 to every logit and compare.</source>
        <translation>torch 和本页也都先减去它：给每个 logit 加 1000，比较一下。</translation>
    </message>
    <message>
        <source>Drag the target&apos;s bar to the top: the shares come right, the loss does not.</source>
        <translation>把正确类别的条拖到最高：份额对了，损失却不对。</translation>
    </message>
    <message>
        <source>Move T: the order of the classes never changes.</source>
        <translation>移动 T：类别的先后次序始终不变。</translation>
    </message>
    <message>
        <source>Softmax turns logits into shares of a sum of 1; only differences of logits count. The loss looks at the target&apos;s share alone. Its gradient p − y pulls the target up by what its share lacks, and every other class down by the share it has.</source>
        <translation>softmax 把 logits 变成总和为 1 的份额，只有 logits 之间的差值起作用。损失只看正确类别的份额。梯度 p − y 把正确类别往上拉，份额差多少就拉多少；其余各类往下拉，有多少份额就拉多少。</translation>
    </message>
    <message>
        <source>Drag the target&apos;s bar up: p nears 1, the loss 0, and the arrows fade.</source>
        <translation>把正确类别的条往上拖：p 趋近 1，损失趋近 0，箭头渐渐消失。</translation>
    </message>
    <message>
        <source>z / T reaches {largest}: even with 64 bits exp of it is ∞, or every one is 0, and ∞ ÷ ∞ and 0 ÷ 0 are nan. The notebook&apos;s softmax fails here. With the largest logit subtracted first, no share changes and nothing overflows.</source>
        <translation>z / T 达到 {largest}：即使用 64 位，exp 也是 ∞，或者全都是 0，而 ∞ ÷ ∞ 和 0 ÷ 0 都是 nan。笔记本里的 softmax 在这里失效。先减去最大的 logit，各份额不变，也不会溢出。</translation>
    </message>
    <message>
        <source>z / T reaches {largest}: with 32 bits, in which torch computes, exp of it is ∞ or every one is 0, and ∞ ÷ ∞ and 0 ÷ 0 are nan. With the largest logit subtracted first, no share changes and nothing overflows.</source>
        <translation>z / T 达到 {largest}：torch 用 32 位计算，这时 exp 是 ∞，或者全都是 0，而 ∞ ÷ ∞ 和 0 ÷ 0 都是 nan。先减去最大的 logit，各份额不变，也不会溢出。</translation>
    </message>
    <message>
        <source>A mistake: CrossEntropyLoss takes logits and applies softmax itself. Fed with probabilities, which lie between 0 and 1, it takes softmax twice. With {count} classes the loss cannot go below {least} nor above {most}, and little gradient is left to learn from. Taken once it is {once}.</source>
        <translation>这是错误的用法：CrossEntropyLoss 要的是 logits，softmax 由它自己来做。给它 0 到 1 之间的概率，就等于做了两次 softmax。{count} 个类别时，损失降不到 {least} 以下，也升不到 {most} 以上，可供学习的梯度所剩无几。只做一次时是 {once}。</translation>
    </message>
    <message>
        <source>T = {t} is below 1: the differences grow, and softmax is surer of the largest.</source>
        <translation>T = {t} 小于 1：差值变大，softmax 对最大的一个更有把握。</translation>
    </message>
    <message>
        <source>T = {t} is above 1: the differences shrink, and the shares become more alike.</source>
        <translation>T = {t} 大于 1：差值变小，各份额更接近。</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看点</translation>
    </message>
</context>
<context>
    <name>SoftmaxPage</name>
    <message>
        <source>softmax of softmax; line: p</source>
        <translation>softmax 的 softmax；横线：p</translation>
    </message>
    <message>
        <source>dashed: what it should be</source>
        <translation>虚线：应有的值</translation>
    </message>
    <message>
        <source>shaded: all it can be</source>
        <translation>阴影：可能的范围</translation>
    </message>
    <message>
        <source>of the target</source>
        <translation>正确类别</translation>
    </message>
    <message>
        <source>{count} classes, drag</source>
        <translation>{count} 个类别，可拖动</translation>
    </message>
    <message>
        <source>click a row to load it</source>
        <translation>点击一行即可载入</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>From logits to the loss</source>
        <translation>从 logits 到损失</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Course, a good guess</source>
        <translation>课程：猜得好</translation>
    </message>
    <message>
        <source>Course, a poor guess</source>
        <translation>课程：猜得差</translation>
    </message>
    <message>
        <source>A batch of your own</source>
        <translation>自己的批次</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>增加一个类别</translation>
    </message>
    <message>
        <source>Remove the last class</source>
        <translation>去掉最后一个类别</translation>
    </message>
    <message>
        <source>Mean of the losses</source>
        <translation>损失的平均</translation>
    </message>
</context>
<context>
    <name>SoftmaxSide</name>
    <message>
        <source>−log q of the target</source>
        <translation>正确类别的 −log q</translation>
    </message>
    <message>
        <source>−log p of the target</source>
        <translation>正确类别的 −log p</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Numbers with commas between them, one for each of 2 to 10 classes</source>
        <translation>用逗号隔开的数，2 到 10 个类别各一个</translation>
    </message>
    <message>
        <source>The logits are divided by it before softmax</source>
        <translation>做 softmax 之前，logits 先除以它</translation>
    </message>
    <message>
        <source>What happens when CrossEntropyLoss is fed with probabilities</source>
        <translation>把概率交给 CrossEntropyLoss 会怎样</translation>
    </message>
    <message>
        <source>p of the target</source>
        <translation>正确类别的 p</translation>
    </message>
    <message>
        <source>All alike: log k</source>
        <translation>各类均等：log k</translation>
    </message>
    <message>
        <source>Least possible</source>
        <translation>可能的最小值</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{count} digits/s</source>
        <translation>{count} 个数字/秒</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>{count} examples/s</source>
        <translation>{count} 个样本/秒</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}</source>
        <translation>已存为 {name}，位于 {folder}</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>刚刚已保存</translation>
    </message>
    <message>
        <source>Saved {seconds} s ago</source>
        <translation>{seconds} 秒前已保存</translation>
    </message>
    <message>
        <source>Saved {minutes} min ago</source>
        <translation>{minutes} 分钟前已保存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>正在准备…</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 线程</numerusform>
        </translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <source>Digits for training, for validation, and for the test</source>
        <translation>用于训练、验证和测试的数字个数</translation>
    </message>
    <message>
        <source>768 women</source>
        <translation>768 位女性</translation>
    </message>
    <message>
        <source>759 rows of the course</source>
        <translation>课程的 759 行</translation>
    </message>
    <message>
        <source>3 points</source>
        <translation>3 个点</translation>
    </message>
    <message>
        <source>Explorer: nothing is trained here</source>
        <translation>探索页：这里不训练</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>StepControls</name>
    <message>
        <source>Step back</source>
        <translation>退一步</translation>
    </message>
    <message>
        <source>Step back, {key}: to before the last step, or to the last state kept on the way</source>
        <translation>退一步，{key}：回到上一步之前，或途中最近保存的状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Step, {key}: train one batch and pause</source>
        <translation>走一步，{key}：训练一批后暂停</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>Next epoch, {key}: train to its end and pause</source>
        <translation>下一轮，{key}：训练到本轮结束后暂停</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>慢动作</translation>
    </message>
    <message>
        <source>Slow motion: one batch after another, to be watched</source>
        <translation>慢动作：一批一批地训练，便于观看</translation>
    </message>
</context>
<context>
    <name>StepLines</name>
    <message>
        <source>The PyTorch line that acts now</source>
        <translation>正在执行的 PyTorch 代码行</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Steps from the sheet to the network</source>
        <translation>从手写板到网络的步骤</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>{number} {title}</source>
        <translation>{number} {title}</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>28 × 28</source>
        <translation>28 × 28</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>均匀光照</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨迹</translation>
    </message>
    <message>
        <source>One digit</source>
        <translation>一个数字</translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation>笔宽</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Centring</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Anti-aliasing</source>
        <translation>抗锯齿</translation>
    </message>
    <message>
        <source>Inversion</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>What the network sees, and how we got there</source>
        <translation>网络看到的，以及怎么来的</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation>画一个数字，或打开一张数字的图片。</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Loss surface</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>seen from above: the bluer, the higher the loss</source>
        <translation>从上方看：越蓝，损失越高</translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>{first} is {x}, {second} is {y}, the loss {loss}.</source>
        <translation>{first} 为 {x}，{second} 为 {y}，损失为 {loss}。</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>整批</translation>
    </message>
    <message>
        <source>one sample a step</source>
        <translation>每步一个样本</translation>
    </message>
    <message>
        <source>{size} samples a step</source>
        <translation>每步 {size} 个样本</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Press Train: the way of both parameters is drawn here.</source>
        <translation>按“训练”，这里会画出两个参数走过的路。</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Loss over w</source>
        <translation>损失随 w 的变化</translation>
    </message>
    <message>
        <source>each dot is a value of w that was tried</source>
        <translation>每个点是试过的一个 w 值</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>w is {w}, the loss {loss}.</source>
        <translation>w 为 {w}，损失为 {loss}。</translation>
    </message>
    <message>
        <source>The lowest loss is at w = {w}.</source>
        <translation>损失在 w = {w} 处最低。</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>minimum at w = {w}</source>
        <translation>最小值在 w = {w}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Press Train: each value of w that is tried adds a point of the curve.</source>
        <translation>按“训练”，每试一个 w 值，曲线就多一个点。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Open {entry}</source>
        <translation>打开 {entry}</translation>
    </message>
    <message>
        <source>The course: from a single weight (A1) to networks that read handwriting (C1–C5), and explorers (D). Choose an entry to open it; going elsewhere loses nothing.</source>
        <translation>课程：从单个权重（A1）到能读手写数字的网络（C1–C5），还有探索页（D）。点一个条目即可打开；换到别处不会丢失任何东西。</translation>
    </message>
    <message>
        <source>Draw a 3 here, with the mouse, a pen or a finger. The network under “Answered by” reads it while you draw.</source>
        <translation>在这里写一个 3，用鼠标、笔或手指都可以。“由谁回答”处的网络会边写边认。</translation>
    </message>
    <message>
        <source>These 28 × 28 pixels are all that the network receives. Beside them: its answer, and how probable it holds each digit.</source>
        <translation>网络得到的只有这 28 × 28 个像素。旁边是它的答案，以及它认为每个数字的可能性。</translation>
    </message>
    <message>
        <source>Each batch is a faint point; the strong line is their average, and it should fall. Pause and resume as you like; Stop ends the run and keeps its network.</source>
        <translation>每一批是一个淡点，粗线是平均值，它应当下降。可随时暂停和继续；“停止”结束训练并保留网络。</translation>
    </message>
    <message>
        <source>Turn the learning rate, even while it trains. The arrow in a changed field brings the course&apos;s value back; a lock marks what is fixed during a run.</source>
        <translation>可以调学习率，训练中也行。改过的字段里的箭头会恢复课程的值；锁表示训练期间不能改。</translation>
    </message>
    <message>
        <source>Lesson explains the entry and asks you to try things; Code is the PyTorch script of just this run; Race compares settings fairly.</source>
        <translation>“课文”讲解本条目并请你动手试；“代码”正是这次训练的 PyTorch 脚本；“比赛”公平地比较各种设置。</translation>
    </message>
    <message>
        <source>Stay with {entry}</source>
        <translation>留在 {entry}</translation>
    </message>
    <message>
        <source>Next from the beginning, with one number: A1 shows what a loss is. It can train when {entry} has finished or is stopped: one runs at a time. This tour is always under Help.</source>
        <translation>接下来从头开始，只用一个数：A1 说明什么是损失。同一时间只能运行一个，等 {entry} 结束或你停止它之后，A1 就能训练。“帮助”菜单里随时可以再看导览。</translation>
    </message>
    <message>
        <source>Now from the beginning, with one number: A1 shows what a loss is. This tour is always under Help.</source>
        <translation>现在从头开始，只用一个数：A1 说明什么是损失。“帮助”菜单里随时可以再看导览。</translation>
    </message>
    <message>
        <source>This network is under way already: here one pauses, resumes and stops it. Your drawing is answered with the weights of the moment.</source>
        <translation>这个网络已经在训练：在这里暂停、继续或停止。你写的数字由此刻的权重来回答。</translation>
    </message>
    <message>
        <source>Press {button}, or F5: {entry} learns to read digits. Leave your drawing on the sheet, and watch how the answer to it changes.</source>
        <translation>按“{button}”或 F5：{entry} 开始学认数字。把你写的数字留在纸上，看答案怎样变化。</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>no rows held out; dashed: always the larger class</source>
        <translation>没有留出的行；虚线：总答较大的类别</translation>
    </message>
    <message>
        <source>{total} rows held out; dashed: always the larger class</source>
        <translation>虚线：总答较大的类别；留出的行 {total}</translation>
    </message>
    <message>
        <source>{total} test digits, once an epoch</source>
        <translation>每轮测一次 · 测试数字 {total}</translation>
    </message>
    <message>
        <source>{total} validation digits, once an epoch</source>
        <translation>每轮测一次 · 验证数字 {total}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingPlace</name>
    <message>
        <source>{entry} is racing. Stop it first.</source>
        <translation>{entry} 正在比赛。请先停止它。</translation>
    </message>
    <message>
        <source>{entry} is paused. Stop it first, or let it finish.</source>
        <translation>{entry} 已暂停，请先停止它，或让它跑完。</translation>
    </message>
    <message>
        <source>{entry} is training. Stop it first.</source>
        <translation>{entry} 正在训练。请先停止它。</translation>
    </message>
</context>
<context>
    <name>TuningPanel</name>
    <message>
        <source>Of your {total} held-out digits it now reads {after}; before, {before}.</source>
        <translation>你留出的 {total} 个数字，现在读对 {after} 个；之前读对 {before} 个。</translation>
    </message>
    <message>
        <source>It has forgotten something: of MNIST&apos;s {tested} test digits it misreads {count} more.</source>
        <translation>它忘了一些：MNIST 的 {tested} 个测试数字中，多读错了 {count} 个。</translation>
    </message>
    <message>
        <source>Nothing is forgotten: of MNIST&apos;s {tested} test digits it misreads {count} fewer.</source>
        <translation>什么也没忘：MNIST 的 {tested} 个测试数字中，少读错了 {count} 个。</translation>
    </message>
    <message>
        <source>Nothing is forgotten: of MNIST&apos;s {tested} test digits it misreads as many as before.</source>
        <translation>什么也没忘：MNIST 的 {tested} 个测试数字中，读错的和之前一样多。</translation>
    </message>
    <message>
        <source>It is stored as a run of its own.</source>
        <translation>结果已存为一次单独的训练。</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>{network} trains on with half of your digits; the other half, held out, tests it.</source>
        <translation>{network} 用你的一半数字继续训练；留出的另一半用来测试。</translation>
    </message>
    <message>
        <source>Rehearse MNIST</source>
        <translation>复习 MNIST</translation>
    </message>
    <message>
        <source>Repeat MNIST&apos;s digits meanwhile, half of each batch: without, more of them are forgotten.</source>
        <translation>同时重复 MNIST 的数字，占每批的一半：否则会忘得更多。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress of the fine-tuning</source>
        <translation>微调进度</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>这需要几秒钟。</translation>
    </message>
    <message>
        <source>{network}, fine-tuned</source>
        <translation>{network}，微调后</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>我的数字</translation>
    </message>
    <message>
        <source>Nothing leaves this computer, unless you export it.</source>
        <translation>除非你导出，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Delete all …</source>
        <translation>全部删除…</translation>
    </message>
</context>
<context>
    <name>UpdateLine</name>
    <message>
        <source>rate · w.grad</source>
        <translation>学习率 · w.grad</translation>
    </message>
    <message>
        <source>w.grad = {kept}, left from before</source>
        <translation>w.grad = {kept}，是之前留下的</translation>
    </message>
    <message>
        <source>{sum}. With zeroing: {rightly}.</source>
        <translation>{sum}。若清零：{rightly}。</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Cost over w</source>
        <translation>代价随 w 的变化</translation>
    </message>
    <message>
        <source>w walks down; hollow dots are the steps taken</source>
        <translation>w 一步步向下走；空心点是走过的各步</translation>
    </message>
</context>
<context>
    <name>WalkPlot</name>
    <message>
        <source>Diverges: each step overshoots. With this data a rate of {rate} or more makes the error grow.</source>
        <translation>发散：每一步都走过了头。对这些数据，学习率达到 {rate} 误差就会增大。</translation>
    </message>
    <message>
        <source>Diverges: the steps overshoot. With this data and batch size a rate of {rate} or more makes the error grow.</source>
        <translation>发散：步子走过了头。对这些数据和批大小，学习率达到 {rate} 误差就会增大。</translation>
    </message>
    <message>
        <source>The cost over w; its minimum is at w = {w}.</source>
        <translation>代价随 w 的变化；最小值在 w = {w}。</translation>
    </message>
    <message>
        <source>w is {w}, the cost {cost}, the slope {slope}.</source>
        <translation>w 为 {w}，代价为 {cost}，斜率为 {slope}。</translation>
    </message>
    <message>
        <source>minimum at w = {w}</source>
        <translation>最小值在 w = {w}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>斜率 {slope}</translation>
    </message>
    <message>
        <source>next {w}, {change}</source>
        <translation>下一步 {w}，{change}</translation>
    </message>
    <message>
        <source>next {w}, {change}: by {size} of {count} points</source>
        <translation>下一步 {w}，{change}：只按 {count} 个点中的 {size} 个</translation>
    </message>
    <message>
        <source>cost, slope {slope}</source>
        <translation>代价，斜率 {slope}</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Press Train: w walks down the curve of the cost here.</source>
        <translation>按“训练”，w 会在这里沿代价曲线向下走。</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>First layer&apos;s weights</source>
        <translation>第一层的权重</translation>
    </message>
    <message>
        <source>a row for each unit, a column for each feature; the bias stands apart</source>
        <translation>行为单元，列为特征；偏置另列</translation>
    </message>
    <message>
        <source>Press Train: the weights between the features and the first units appear here.</source>
        <translation>按“训练”，这里会显示特征与第一层单元之间的权重。</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>unit {unit}, {feature}: {value}</source>
        <translation>单元 {unit}，{feature}：{value}</translation>
    </message>
    <message>
        <source>{units} units, {features} features. The largest weight is {value}: unit {unit}, {feature}.</source>
        <translation>{units} 个单元，{features} 个特征。最大的权重是 {value}：单元 {unit}，“{feature}”。</translation>
    </message>
    <message>
        <source>Dead units, which give 0 for every row: {units}.</source>
        <translation>死亡的单元，对每一行都输出 0：{units}。</translation>
    </message>
    <message>
        <source>Both units of the bottleneck give 0 for every row: nothing can be learned any more. Another seed helps.</source>
        <translation>瓶颈层的两个单元对每一行都输出 0：再也学不到东西。换一个随机种子可以解决。</translation>
    </message>
    <message>
        <source>unit {unit}, dead</source>
        <translation>单元 {unit}，死亡</translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <translation>单元 {unit}</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Scribbles and signs</source>
        <translation>涂鸦和符号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Halves of digits</source>
        <translation>半个数字</translation>
    </message>
    <message>
        <source>An empty sheet, a dot</source>
        <translation>空白画布或一个点</translation>
    </message>
    <message>
        <source>Traced test digits</source>
        <translation>由测试数字描出的笔画</translation>
    </message>
    <message>
        <source>Styles never trained on</source>
        <translation>从未训练过的写法</translation>
    </message>
    <message>
        <source>Styles of the pen model</source>
        <translation>笔迹模型中的写法</translation>
    </message>
    <message>
        <source>Not centred</source>
        <translation>未居中</translation>
    </message>
    <message>
        <source>Not scaled</source>
        <translation>未缩放</translation>
    </message>
    <message>
        <source>Hard edges</source>
        <translation>边缘无抗锯齿</translation>
    </message>
    <message>
        <source>Not inverted: black on white</source>
        <translation>未反色：白底黑字</translation>
    </message>
    <message>
        <source>Not normalised</source>
        <translation>未标准化</translation>
    </message>
    <message>
        <source>Drawn digits, by source</source>
        <translation>手绘数字，按来源</translation>
    </message>
    <message>
        <source>Ways to draw that must not matter</source>
        <translation>不应影响结果的画法</translation>
    </message>
    <message>
        <source>Pitfalls: one step left out</source>
        <translation>陷阱：缺少一个步骤</translation>
    </message>
    <message>
        <source>No digits: the network should be unsure</source>
        <translation>不是数字：网络应当表示不确定</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>25 % of the canvas, anywhere</source>
        <translation>占画布的 25 %，任意位置</translation>
    </message>
    <message>
        <source>50 % of the canvas, anywhere</source>
        <translation>占画布的 50 %，任意位置</translation>
    </message>
    <message>
        <source>100 % of the canvas</source>
        <translation>占满画布</translation>
    </message>
    <message>
        <source>In a corner</source>
        <translation>画在角落</translation>
    </message>
    <message>
        <source>Turned 15° to the left</source>
        <translation>向左转 15°</translation>
    </message>
    <message>
        <source>Turned 15° to the right</source>
        <translation>向右转 15°</translation>
    </message>
    <message>
        <source>Slanted to the left</source>
        <translation>向左倾斜</translation>
    </message>
    <message>
        <source>Slanted to the right</source>
        <translation>向右倾斜</translation>
    </message>
    <message>
        <source>Fast: few points</source>
        <translation>画得快：点很少</translation>
    </message>
    <message>
        <source>In several strokes</source>
        <translation>分成几笔</translation>
    </message>
    <message>
        <source>With a trembling hand</source>
        <translation>手在发抖</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>细笔</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>粗笔</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>碗形</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>课程笔记</translation>
    </message>
    <message>
        <source>line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>two points</source>
        <translation>两个点</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>record</source>
        <translation>纪录</translation>
    </message>
    <message>
        <source>people</source>
        <translation>各人笔迹</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>one JSON object a line, the last one the result</source>
        <translation>每行输出一个 JSON 对象，最后一行是结果</translation>
    </message>
    <message>
        <source>show the traceback of a failure</source>
        <translation>出错时显示调用栈</translation>
    </message>
    <message>
        <source>The course without a window.</source>
        <translation>不开窗口，用命令行学习本课程。</translation>
    </message>
    <message>
        <source>the entries of the course</source>
        <translation>列出课程的各节</translation>
    </message>
    <message>
        <source>train an entry and store the run</source>
        <translation>训练某一节的网络，并保存这次训练</translation>
    </message>
    <message>
        <source>the entry, for example C2</source>
        <translation>节的编号，例如 C2</translation>
    </message>
    <message>
        <source>also write the trained network alone to FILE</source>
        <translation>同时把训练好的网络单独写入 FILE</translation>
    </message>
    <message>
        <source>start from settings that the entry has by name</source>
        <translation>从该条目以此命名的一组设置开始</translation>
    </message>
    <message>
        <source>what an explorer computes: its example, or the one given</source>
        <translation>探索页的计算结果：自带的例子，或给定的例子</translation>
    </message>
    <message>
        <source>the explorer, for example D1</source>
        <translation>探索页，例如 D1</translation>
    </message>
    <message>
        <source>a JSON object with what is to be changed</source>
        <translation>一个 JSON 对象，写明要改的值</translation>
    </message>
    <message>
        <source>go on with a run from its last checkpoint</source>
        <translation>从最近的检查点继续一次训练</translation>
    </message>
    <message>
        <source>classify the 10,000 test digits</source>
        <translation>对 10,000 个测试数字分类</translation>
    </message>
    <message>
        <source>also read drawings as users make them</source>
        <translation>同时识别用户式的手绘数字</translation>
    </message>
    <message>
        <source>classify pictures or drawings, a JSON line each</source>
        <translation>对图片或笔画分类，每个输出一行 JSON</translation>
    </message>
    <message>
        <source>a JSON list of drawings</source>
        <translation>一个 JSON 文件，内容是若干幅笔画</translation>
    </message>
    <message>
        <source>the speed figures of the README, as ratios measured in one go</source>
        <translation>README 中的速度数据，一次测出的比值</translation>
    </message>
    <message>
        <source>the figures of the window</source>
        <translation>窗口的速度数据</translation>
    </message>
    <message>
        <source>ten epochs of every entry for three seeds</source>
        <translation>每一节用三个随机种子各训练十轮</translation>
    </message>
    <message>
        <source>repeats of each measurement (3)</source>
        <translation>每项测量重复的次数（3）</translation>
    </message>
    <message>
        <source>“{given}” is not a whole number of 1 or more.</source>
        <translation>“{given}”不是大于或等于 1 的整数。</translation>
    </message>
    <message>
        <source>Stopped and saved. Go on with: {command}</source>
        <translation>已停止并保存。继续训练请运行：{command}</translation>
    </message>
    <message>
        <source>Test accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>测试准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>Rows: the true digit. Columns: the answer.</source>
        <translation>行：真实的数字。列：网络的答案。</translation>
    </message>
    <message>
        <source>Give either picture files or --strokes FILE.json.</source>
        <translation>请给出图片文件，或者 --strokes FILE.json，二者选一。</translation>
    </message>
    <message>
        <source>epoch {epoch}, loss {loss:.4f}</source>
        <translation>第 {epoch} 轮，损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>epoch {epoch}: {part} accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}</source>
        <translation>第 {epoch} 轮：{part}准确率 {percent:.2f} %（{total} 个中对 {correct} 个），损失 {loss:.4f}</translation>
    </message>
    <message>
        <source>epoch {epoch}: {part} loss {loss:.6g}</source>
        <translation>第 {epoch} 轮：{part}损失 {loss:.6g}</translation>
    </message>
    <message>
        <source>{run}: 1 epoch in {seconds:.1f} s, {reached}</source>
        <translation>{run}：1 轮用时 {seconds:.1f} 秒，{reached}</translation>
    </message>
    <message>
        <source>{run}: {epochs} epochs in {seconds:.1f} s, {reached}</source>
        <translation>{run}：{epochs} 轮用时 {seconds:.1f} 秒，{reached}</translation>
    </message>
    <message>
        <source>best epoch {epoch}</source>
        <translation>最好的是第 {epoch} 轮</translation>
    </message>
    <message>
        <source>test accuracy {percent:.2f} %</source>
        <translation>测试准确率 {percent:.2f} %</translation>
    </message>
    <message>
        <source>loss {loss:.6g}</source>
        <translation>损失 {loss:.6g}</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>默认：{value}。</translation>
    </message>
    <message>
        <source>Above {low}, at most {high}.</source>
        <translation>大于 {low}，至多 {high}。</translation>
    </message>
    <message>
        <source>From {low} to below {high}.</source>
        <translation>{low} 到 {high}（不含）。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>{low} 到 {high}。</translation>
    </message>
    <message>
        <source>One of {choices}.</source>
        <translation>可选：{choices}。</translation>
    </message>
    <message>
        <source>the entry&apos;s own</source>
        <translation>随各节而定</translation>
    </message>
    <message>
        <source>Canvas accuracy {percent:.2f} %</source>
        <translation>画布准确率 {percent:.2f} %</translation>
    </message>
    <message>
        <source>unsure {percent:.1f} %</source>
        <translation>不确定 {percent:.1f} %</translation>
    </message>
</context>
<context>
    <name>course</name>
    <message>
        <source>One parameter</source>
        <translation>单参数</translation>
    </message>
    <message>
        <source>Small tables</source>
        <translation>小表格</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Explorers</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Your handwriting</source>
        <translation>你的手写字</translation>
    </message>
    <message>
        <source>Loss sweep</source>
        <translation>损失扫描</translation>
    </message>
    <message>
        <source>ŷ = w · x, the loss at 40 values of w</source>
        <translation>ŷ = w · x，40 个 w 值处的损失</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>ŷ = w · x through three points, one parameter</source>
        <translation>ŷ = w · x 拟合三个点，单参数</translation>
    </message>
    <message>
        <source>Stochastic descent</source>
        <translation>随机梯度下降</translation>
    </message>
    <message>
        <source>ŷ = w · x, a step after every point</source>
        <translation>ŷ = w · x，每个点之后走一步</translation>
    </message>
    <message>
        <source>Autograd</source>
        <translation>自动求导</translation>
    </message>
    <message>
        <source>ŷ = w · x, the gradient by backward()</source>
        <translation>ŷ = w · x，用 backward() 求梯度</translation>
    </message>
    <message>
        <source>Quadratic, homework</source>
        <translation>作业：二次函数</translation>
    </message>
    <message>
        <source>ŷ = w₁x² + w₂x + b through three points</source>
        <translation>ŷ = w₁x² + w₂x + b，拟合三个点</translation>
    </message>
    <message>
        <source>Optimizers compared</source>
        <translation>优化器比较</translation>
    </message>
    <message>
        <source>nn.Linear(1, 1), nine optimizers from the same start</source>
        <translation>nn.Linear(1, 1)，九种优化器从同一起点出发</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>σ(w · x + b): hours of study, fail or pass</source>
        <translation>σ(w · x + b)：学习时间，通过与否</translation>
    </message>
    <message>
        <source>Diabetes, full batch</source>
        <translation>糖尿病，整批</translation>
    </message>
    <message>
        <source>8 → 6 → 4 → 2 → 1, all rows in one step</source>
        <translation>8 → 6 → 4 → 2 → 1，每步用所有行</translation>
    </message>
    <message>
        <source>Diabetes, mini-batches</source>
        <translation>糖尿病，小批量</translation>
    </message>
    <message>
        <source>8 → 6 → 4 → 2 → 1, 32 rows a step, shuffled</source>
        <translation>8 → 6 → 4 → 2 → 1，每步 32 行，打乱顺序</translation>
    </message>
    <message>
        <source>Softmax explorer</source>
        <translation>Softmax 探索</translation>
    </message>
    <message>
        <source>logits → softmax → −log p, the loss of a classifier</source>
        <translation>logits → softmax → −log p：分类器的损失</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>多层感知机</translation>
    </message>
    <message>
        <source>784 → 512 → 256 → 128 → 64 → 10, ReLU between</source>
        <translation>784 → 512 → 256 → 128 → 64 → 10，层间用 ReLU</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>卷积网络</translation>
    </message>
    <message>
        <source>conv 5×5 · pool · conv 5×5 · pool · 320 → 64 → 10</source>
        <translation>卷积 5×5 · 池化 · 卷积 5×5 · 池化 · 320 → 64 → 10</translation>
    </message>
    <message>
        <source>Inception</source>
        <translation>Inception 网络</translation>
    </message>
    <message>
        <source>C2 with four branches side by side after each pool</source>
        <translation>C2，每次池化后有四条并列的分支</translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <source>C2 with residual blocks after each pool</source>
        <translation>C2，每次池化后有残差块</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>循环网络</translation>
    </message>
    <message>
        <source>the picture row by row: 28 steps of 28, then 128 → 10</source>
        <translation>逐行读图：28 步，每步 28 个，然后 128 → 10</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>one window of weights over the whole picture</source>
        <translation>同一个权重窗口扫过整幅图</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>the largest or the mean of every window</source>
        <translation>取每个窗口的最大值或平均值</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>what every layer does to (B, C, H, W)</source>
        <translation>每一层如何改变 (B, C, H, W)</translation>
    </message>
    <message>
        <source>1×1 bottleneck</source>
        <translation>1×1 瓶颈</translation>
    </message>
    <message>
        <source>mix the channels first, and save multiplications</source>
        <translation>先混合通道，省下乘法</translation>
    </message>
    <message>
        <source>Best reader</source>
        <translation>最佳识别器</translation>
    </message>
    <message>
        <source>five convolutions with batch normalisation, the first with stride 2</source>
        <translation>五层带批归一化的卷积，第一层步幅为 2</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{path}” does not exist. Check the name, or choose another file.</source>
        <translation>“{path}”不存在。请检查名称，或选择其他文件。</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” was not saved. Free some space and try again.</source>
        <translation>磁盘已满，未能保存“{path}”。请腾出一些空间后重试。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder by setting DESCENT_HOME.</source>
        <translation>无法写入“{path}”：{reason}。请设置 DESCENT_HOME，改用其他文件夹。</translation>
    </message>
    <message>
        <source>The data file “{name}” is missing from the installation. Install Descent again.</source>
        <translation>安装中缺少数据文件“{name}”。请重新安装 Descent。</translation>
    </message>
    <message>
        <source>The data file “{name}” is damaged: its checksum is {found}, expected {expected}. Install Descent again.</source>
        <translation>数据文件“{name}”已损坏：校验和为 {found}，应为 {expected}。请重新安装 Descent。</translation>
    </message>
    <message>
        <source>“{path}” is not a Descent model. Only safetensors files saved by Descent are opened: other formats could run code.</source>
        <translation>“{path}”不是 Descent 的模型。只打开由 Descent 保存的 safetensors 文件：其他格式可能会执行代码。</translation>
    </message>
    <message>
        <source>“{path}” is cut short or damaged and was not opened. Use another copy.</source>
        <translation>“{path}”不完整或已损坏，没有打开。请换一个副本。</translation>
    </message>
    <message>
        <source>“{path}” was changed after it was saved: its checksum does not match. Use another copy.</source>
        <translation>“{path}”在保存之后被改动过：校验和不一致。请换一个副本。</translation>
    </message>
    <message>
        <source>“{path}” was saved by a newer Descent (format {found}, this one reads {known}). Update Descent.</source>
        <translation>“{path}”由更新版本的 Descent 保存（格式 {found}，本版本只能读取 {known}）。请更新 Descent。</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read. Use PNG, JPEG, BMP, GIF or WebP.</source>
        <translation>“{path}”不是可以读取的图片。请使用 PNG、JPEG、BMP、GIF 或 WebP。</translation>
    </message>
    <message>
        <source>“{path}” has {width}×{height} pixels; at most {limit} megapixels are read. Make it smaller.</source>
        <translation>“{path}”有 {width}×{height} 个像素；最多读取 {limit} 兆像素。请把它缩小。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Choose another file.</source>
        <translation>无法读取“{path}”：{reason}。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入“{path}”：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>No table of your own is chosen yet. Open a CSV file on the page “Data”, or name it with --file.</source>
        <translation>还没有选择自己的表格。请在“数据”页打开一个 CSV 文件，或用 --file 指定。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file. Save the table as CSV with the encoding UTF-8, then open it again.</source>
        <translation>“{path}”不是文本文件。请把表格存为 UTF-8 编码的 CSV，再重新打开。</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; at most {limit} MB are read. Use a smaller file, such as a part of its rows.</source>
        <translation>“{path}”有 {size} MB；最多读取 {limit} MB。请用小一些的文件，比如只取一部分行。</translation>
    </message>
    <message>
        <source>“{path}” has {found} columns; at most {limit} are read. Leave out those that are not needed.</source>
        <translation>“{path}”有 {found} 列；最多读取 {limit} 列。请去掉不需要的列。</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} cells. Use a smaller file, such as a part of its rows.</source>
        <translation>“{path}”的单元格超过 {limit} 个。请用小一些的文件，比如只取一部分行。</translation>
    </message>
    <message>
        <source>“{path}” has a line of more than a million characters. Choose a table with one line a row.</source>
        <translation>“{path}”中有一行超过一百万个字符。请选择每个样本占一行的表格。</translation>
    </message>
    <message>
        <source>Row {row} of “{path}” has {found} cells, but row {first} has {expected}. Look for a comma, semicolon or tab that is missing or too many.</source>
        <translation>第 {row} 行（“{path}”）有 {found} 个单元格，而第 {first} 行有 {expected} 个。请检查是否少了或多了逗号、分号或制表符。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read from row {row} on: a quotation mark there is not closed. Correct the file.</source>
        <translation>“{path}”从第 {row} 行起无法读取：那里的引号没有闭合。请改正文件。</translation>
    </message>
    <message>
        <source>“{path}” holds no rows. Choose a table with a row for every example.</source>
        <translation>“{path}”中没有数据行。请选择每个样本占一行的表格。</translation>
    </message>
    <message>
        <source>“{path}” holds one row only; to learn, a table needs at least two.</source>
        <translation>“{path}”只有一行；要学习，表格至少需要两行。</translation>
    </message>
    <message>
        <source>“{path}” has no column “{label}”. It has {columns}.</source>
        <translation>“{path}”中没有“{label}”列。有的是：{columns}。</translation>
    </message>
    <message>
        <source>The label column “{label}” is empty. Choose another label column.</source>
        <translation>标签列“{label}”是空的。请选择其他标签列。</translation>
    </message>
    <message>
        <source>Every row has the same label, “{value}” in column “{label}”: there is nothing to tell apart. Choose another label column.</source>
        <translation>每一行的标签都相同（“{value}”，“{label}”列）：没有可区分的类别。请选择其他标签列。</translation>
    </message>
    <message>
        <source>Column “{label}” holds {count} different numbers in {rows} rows: something measured, no classes. Choose a label column with 2 to {limit} values.</source>
        <translation>“{label}”列在 {rows} 行中有 {count} 个不同的数：这是测量值，不是类别。请选择有 2 到 {limit} 个不同值的标签列。</translation>
    </message>
    <message>
        <source>Column “{label}” holds {count} different texts in {rows} rows: too many for classes. Choose a label column with 2 to {limit} values.</source>
        <translation>“{label}”列在 {rows} 行中有 {count} 个不同的文本：作为类别太多了。请选择有 2 到 {limit} 个不同值的标签列。</translation>
    </message>
    <message>
        <source>“{path}” has no column of numbers beside the label “{label}”. Separate columns with commas, semicolons or tabs, and write numbers without units.</source>
        <translation>“{path}”中除标签“{label}”之外没有数值列。请用逗号、分号或制表符分隔各列，数值不要带单位。</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: “{value}” is not a number. Correct it, or leave the cell empty. Such cells in all: {count}.</source>
        <translation>第 {row} 行，“{column}”列：“{value}”不是数。请改正，或让单元格留空。这样的单元格共有 {count} 个。</translation>
    </message>
    <message>
        <source>Row {row} has “{value}” with a decimal comma, row {other_row} has “{other}” with a point. Write all numbers in one way.</source>
        <translation>第 {row} 行的“{value}”用逗号作小数点，第 {other_row} 行的“{other}”用点。请统一所有数的写法。</translation>
    </message>
    <message>
        <source>The table “{path}” is not the one this run learned from. Put the old one back, or train anew.</source>
        <translation>表格“{path}”已不是这次训练所用的那一个。请放回原来的表格，或重新训练。</translation>
    </message>
    <message>
        <source>“{path}” was saved by an older Descent (format {found}, this one reads {known}). Train the network again.</source>
        <translation>“{path}”由较旧版本的 Descent 保存（格式 {found}，本版本读取 {known}）。请重新训练网络。</translation>
    </message>
    <message>
        <source>“{path}” does not fit {entry}: “{tensor}” is {found}, but {expected} is needed. Use a file that was saved from {entry}.</source>
        <translation>“{path}”与 {entry} 不匹配：“{tensor}”为 {found}，应为 {expected}。请使用由 {entry} 保存的文件。</translation>
    </message>
    <message>
        <source>“{path}” holds weights that are not finite numbers (“{tensor}”). Use another file.</source>
        <translation>“{path}”中有不是有限数的权重（“{tensor}”）。请换一个文件。</translation>
    </message>
    <message>
        <source>“{path}” holds a trained network only, not the state that is needed to go on training. Resume its run instead, or train again.</source>
        <translation>“{path}”只有训练好的网络，没有继续训练所需的状态。请改为继续原来的训练记录，或重新训练。</translation>
    </message>
    <message>
        <source>“{path}” holds {entry}, which reads no digits. Use a network that does.</source>
        <translation>“{path}”中是 {entry} 的网络，它不能识别数字。请用能识别数字的网络。</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; at most {limit} MB are read. Save the picture smaller, as PNG or JPEG.</source>
        <translation>“{path}”有 {size} MB；最多读取 {limit} MB。请把图片另存为小一些的 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>Nothing is drawn in “{path}”: all its pixels are alike. Use another picture.</source>
        <translation>“{path}”里什么都没有画：所有像素都一样。请换一张图片。</translation>
    </message>
    <message>
        <source>No picture was copied. Copy one, or a file that holds one, then paste again.</source>
        <translation>剪贴板里没有图片。请先复制一张图片，或一个图片文件，再粘贴。</translation>
    </message>
    <message>
        <source>“{path}” is not a list of drawings. A drawing is a list of strokes, a stroke a list of [x, y] numbers.</source>
        <translation>“{path}”不是手写内容的列表。一份手写内容是笔画的列表，一个笔画是 [x, y] 数对的列表。</translation>
    </message>
    <message>
        <source>Nothing is drawn. Write a digit on the sheet first.</source>
        <translation>什么也没有写。请先在纸上写一个数字。</translation>
    </message>
    <message>
        <source>The drawing is too long for one digit. Clear the sheet, and write a single digit.</source>
        <translation>这一笔对一个数字来说太长了。请清空，只写一个数字。</translation>
    </message>
    <message>
        <source>At most {limit} digits of your own are kept. Delete some first.</source>
        <translation>最多保留 {limit} 个你写的数字。请先删除一些。</translation>
    </message>
    <message>
        <source>“{path}” holds no handwriting that Descent has exported. Choose a file that was saved with “Export”.</source>
        <translation>“{path}”不是 Descent 导出的笔迹。请选择用“导出”保存的文件。</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Descent. Update Descent to read it; until then nothing is added.</source>
        <translation>“{path}”由较新的 Descent 写成。请更新 Descent 后再读取；在此之前不会添加任何内容。</translation>
    </message>
    <message>
        <source>The file with your handwriting could not be read. It was put aside, unchanged, as “{path}”, and a new collection begins. If you have exported it, import that file.</source>
        <translation>存放你笔迹的文件无法读取。它已原样移到“{path}”，并开始新的收集。如果你导出过，请导入那个文件。</translation>
    </message>
    <message>
        <source>There is too little to learn from: write at least two digits of your own first, better each five times.</source>
        <translation>可学的太少：请先至少写两个你自己的数字，最好每个写五遍。</translation>
    </message>
    <message>
        <source>The fine-tuning was ended by another training, and nothing of it is kept. Fine-tune again after it.</source>
        <translation>微调被另一次训练中断，没有保留任何结果。请在那次训练结束后重新微调。</translation>
    </message>
    <message>
        <source>{field} is fixed while the network trains. Stop the run, or reset it, to change that.</source>
        <translation>训练期间“{field}”不能修改。请先停止或重置这次训练，再修改。</translation>
    </message>
    <message>
        <source>Seeds must be a whole number from 1 to {most}; “{value}” is not.</source>
        <translation>种子数必须是 1 到 {most} 的整数；“{value}”不是。</translation>
    </message>
    <message>
        <source>At most {most} can race; leave out {more} of the values.</source>
        <translation>最多 {most} 个值可以比赛；请去掉 {more} 个。</translation>
    </message>
    <message>
        <source>This run is over: only one that is under way or paused can step back. Train anew.</source>
        <translation>这次训练已经结束：只有进行中或暂停的训练才能后退一步。请重新训练。</translation>
    </message>
    <message>
        <source>There is no setting “{field}”.</source>
        <translation>没有名为“{field}”的设置。</translation>
    </message>
    <message>
        <source>{entry} has no setting “{field}”.</source>
        <translation>{entry} 没有名为“{field}”的设置。</translation>
    </message>
    <message>
        <source>{field} must be at least {limit}; {value} is too small.</source>
        <translation>{field}至少为 {limit}；{value} 太小。</translation>
    </message>
    <message>
        <source>{field} must be above {limit}; {value} is too small.</source>
        <translation>{field}必须大于 {limit}；{value} 太小。</translation>
    </message>
    <message>
        <source>{field} must be at most {limit}; {value} is too large.</source>
        <translation>{field}至多为 {limit}；{value} 太大。</translation>
    </message>
    <message>
        <source>{field} must be below {limit}; {value} is too large.</source>
        <translation>{field}必须小于 {limit}；{value} 太大。</translation>
    </message>
    <message>
        <source>{field} must be a number; “{value}” is not.</source>
        <translation>{field}必须是数；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} must be a whole number; “{value}” is not.</source>
        <translation>{field}必须是整数；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} must be true or false; “{value}” is neither.</source>
        <translation>{field}必须是 true 或 false；“{value}”都不是。</translation>
    </message>
    <message>
        <source>{field} must be one of {choices}; “{value}” is not.</source>
        <translation>{field}只能是 {choices} 之一；“{value}”不是。</translation>
    </message>
    <message>
        <source>{field} has more than {limit} characters. Choose a shorter one.</source>
        <translation>{field}超过 {limit} 个字符。请换一个短一些的。</translation>
    </message>
    <message>
        <source>{field} is fixed while a network trains. Stop or reset first.</source>
        <translation>{field}在训练中不可改。请先停止或重置。</translation>
    </message>
    <message>
        <source>“{value}” is no finite number. Write the logits as numbers with commas between them: 2, 1, 0.</source>
        <translation>“{value}”不是有限的数。请把 logits 写成用逗号隔开的数：2, 1, 0。</translation>
    </message>
    <message>
        <source>The logit {value} is out of range. Choose one from −{limit} to {limit}.</source>
        <translation>logit {value} 超出范围。请在 −{limit} 到 {limit} 之间选择。</translation>
    </message>
    <message>
        <source>{count} logits are given, one for each class. Choose {fewest} to {most}: with one class there is nothing to tell apart, and more cannot be read.</source>
        <translation>给出了 {count} 个 logits，每个类别一个。请给 {fewest} 到 {most} 个：只有一个类别就没有可区分的，再多就看不清了。</translation>
    </message>
    <message>
        <source>There is no class {target}: classes count from 0, so with {count} of them the target is one of 0 to {last}.</source>
        <translation>没有类别 {target}：类别从 0 数起，共 {count} 个时，正确类别是 0 到 {last} 之一。</translation>
    </message>
    <message>
        <source>The batch has {rows} rows and {targets} targets. It needs 1 to {limit} rows with a target for each, and as many logits in one row as in the next.</source>
        <translation>批次有 {rows} 行、{targets} 个正确类别。应有 1 到 {limit} 行，每行一个正确类别，各行的 logits 个数相同。</translation>
    </message>
    <message>
        <source>The course has no entry “{entry}”. It has {entries}.</source>
        <translation>课程中没有“{entry}”。有的是：{entries}。</translation>
    </message>
    <message>
        <source>{entry} has no preset “{preset}”. It has {presets}.</source>
        <translation>{entry} 没有名为“{preset}”的预设。它有 {presets}。</translation>
    </message>
    <message>
        <source>{entry} is an explorer: nothing is trained there. To see what it computes, run “{command}”.</source>
        <translation>{entry} 是探索页，没有可训练的内容。要看它的计算结果，请运行“{command}”。</translation>
    </message>
    <message>
        <source>This run changes its digits in every batch, or mixes others in: its program would be too long to read. Set all of that to 0, and its lines stand here.</source>
        <translation>这次训练会在每个批次中改变数字或混入其他图片，完整的程序太长，不便阅读。把这些设置都改为 0，就能在这里看到代码。</translation>
    </message>
    <message>
        <source>{entry} is not an explorer, but a network to train. The explorers are {entries}.</source>
        <translation>{entry} 不是探索页，而是要训练的网络。探索页有 {entries}。</translation>
    </message>
    <message>
        <source>“{path}” holds no example, a JSON object with names and values, such as {{&quot;padding&quot;: 0}}.</source>
        <translation>“{path}”里没有例子。例子应是由名称和值组成的 JSON 对象，例如 {{&quot;padding&quot;: 0}}。</translation>
    </message>
    <message>
        <source>A window of {window} does not fit into an input of {size}, padding included. Use a larger input, more padding or a smaller window.</source>
        <translation>{window} 的窗口放不进 {size} 的输入（含填充）。请用更大的输入、更多的填充或更小的窗口。</translation>
    </message>
    <message>
        <source>{field} must be rows of equally many numbers, at most {limit} rows of {limit}; “{value}” is not.</source>
        <translation>{field}必须是每行数字个数相同的若干行，最多 {limit} 行 {limit} 列；“{value}”不是。</translation>
    </message>
    <message>
        <source>The layers of “{network}” are the course&apos;s. Choose the network “custom” to set your own.</source>
        <translation>“{network}”的层是课程规定的。要自己设置层，请选择网络“custom”。</translation>
    </message>
    <message>
        <source>There are {found} layers; a stack has at most {limit}. Remove some.</source>
        <translation>有 {found} 层；最多 {limit} 层。请删去一些。</translation>
    </message>
    <message>
        <source>Layer {number} is not a layer. A layer has a kind and its numbers, such as {{&quot;kind&quot;: &quot;conv2d&quot;, &quot;outputs&quot;: 10, &quot;kernel&quot;: 5}}.</source>
        <translation>第 {number} 项不是一层。一层有种类和它的数，例如 {{&quot;kind&quot;: &quot;conv2d&quot;, &quot;outputs&quot;: 10, &quot;kernel&quot;: 5}}。</translation>
    </message>
    <message>
        <source>Layer {number} has no kind “{value}”. The kinds are {kinds}.</source>
        <translation>第 {number} 层：没有“{value}”这个种类。可用的种类有 {kinds}。</translation>
    </message>
    <message>
        <source>Layer {number}, {kind}, has no “{name}”. What can be set of it: {offered}.</source>
        <translation>第 {number} 层 {kind} 没有“{name}”。可以设置的有：{offered}。</translation>
    </message>
    <message>
        <source>Layer {number}: {field} must be a whole number from {low} to {high}; “{value}” is not.</source>
        <translation>第 {number} 层：{field}必须是 {low} 到 {high} 的整数；“{value}”不是。</translation>
    </message>
    <message>
        <source>Layer {number}: {field} cannot be “{value}”. Choose another value.</source>
        <translation>第 {number} 层：{field}不能是“{value}”。请选择别的值。</translation>
    </message>
    <message>
        <source>“{value}” is no shape of an input. Write one to three whole numbers up to {limit}, such as 1, 28, 28 for channels, height and width.</source>
        <translation>“{value}”不是输入的形状。请写一到三个不超过 {limit} 的整数，例如 1, 28, 28 表示通道、高和宽。</translation>
    </message>
    <message>
        <source>The picture has {limit} channels: write {limit} weights, such as 1, 0.5, -1; “{value}” is not.</source>
        <translation>图片有 {limit} 个通道：请写 {limit} 个权重，例如 1, 0.5, -1；“{value}”不是。</translation>
    </message>
    <message>
        <source>There is no run “{run}”, and no file of that name. Check the name.</source>
        <translation>没有训练记录“{run}”，也没有同名的文件。请检查名称。</translation>
    </message>
    <message>
        <source>The run “{run}” cannot be read: its run.json is damaged. Use another run, or train again.</source>
        <translation>无法读取训练记录“{run}”：它的 run.json 已损坏。请改用其他记录，或重新训练。</translation>
    </message>
    <message>
        <source>The run “{run}” is being trained by another Descent. Close that one, or train anew.</source>
        <translation>运行“{run}”正由另一个 Descent 训练。请关闭那一个，或重新训练。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {error}. The log has the details.</source>
        <translation>发生了意料之外的错误：{error}。详细信息见日志。</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>路径中有一项不是文件夹</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>This computer offers no “{device}”. It offers {devices}.</source>
        <translation>这台电脑没有“{device}”。可用的有：{devices}。</translation>
    </message>
    <message>
        <source>This processor cannot compute in {precision}. Use “exact”.</source>
        <translation>这个处理器不能以 {precision} 计算。请使用“exact”。</translation>
    </message>
    <message>
        <source>{device} ran out of memory. Use a smaller batch, or train on the CPU.</source>
        <translation>{device} 的内存不足。请减小批大小，或改用 CPU 训练。</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number (epoch {epoch}, batch {batch}): the training has diverged. The weights from epoch {good_epoch}, batch {good_batch} were kept. Try a smaller learning rate.</source>
        <translation>损失不再是有限数（第 {epoch} 轮，第 {batch} 批）：训练已发散。保留了第 {good_epoch} 轮第 {good_batch} 批的权重。请试试更小的学习率。</translation>
    </message>
</context>
<context>
    <name>exercises</name>
    <message>
        <source>Choose a step of w with which the sweep jumps over the minimum. Train with it.</source>
        <translation>选一个让扫描跳过最小值的 w 步长，并用它训练。</translation>
    </message>
    <message>
        <source>A sweep finds only what it visits: the best value tried is not the best there is.</source>
        <translation>扫描只能找到它到过的值：试过的最好值并不就是最好的值。</translation>
    </message>
    <message>
        <source>Work out the loss at w = 0 by hand: the mean of (0 − y)² for y = 2, 4, 6.</source>
        <translation>手算 w = 0 时的损失：y = 2、4、6 时 (0 − y)² 的平均值。</translation>
    </message>
    <message>
        <source>(4 + 16 + 36) / 3 = 18.667: where the curve of the sweep begins.</source>
        <translation>(4 + 16 + 36) / 3 = 18.667：扫描曲线就从这里开始。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Find a learning rate with which the cost climbs instead of falling. Train with it.</source>
        <translation>找一个让代价上升而不是下降的学习率，并用它训练。</translation>
    </message>
    <message>
        <source>From 3/14 ≈ 0.2143 on every step jumps further over the minimum than it stood before it.</source>
        <translation>从 3/14 ≈ 0.2143 起，每一步越过最小值的距离都比之前离它的距离更远。</translation>
    </message>
    <message>
        <source>Bring the cost below 0.000001 in at most 20 epochs.</source>
        <translation>在最多 20 轮内把代价降到 0.000001 以下。</translation>
    </message>
    <message>
        <source>Near 0.107 one step almost lands in the minimum: no rate is better for this cost.</source>
        <translation>在 0.107 附近，一步几乎就落到最小值：对这个代价没有更好的学习率。</translation>
    </message>
    <message>
        <source>Choose the saddle as loss surface. Find a batch size that leaves it, and train.</source>
        <translation>把损失曲面设为鞍面。找一个能离开鞍点的批大小，然后训练。</translation>
    </message>
    <message>
        <source>On the saddle the gradients of all points cancel out; those of single points do not.</source>
        <translation>在鞍点上，所有点的梯度互相抵消；单个点的梯度则不会。</translation>
    </message>
    <message>
        <source>On the page Graph, let the gradient accumulate over two steps: do not zero it.</source>
        <translation>在“计算图”页上让梯度累积两步：不要清零。</translation>
    </message>
    <message>
        <source>backward() adds to w.grad: the second step also takes the first one’s gradient.</source>
        <translation>backward() 会加到 w.grad 上：第二步也带上了第一步的梯度。</translation>
    </message>
    <message>
        <source>Three points, three unknowns: solve w₁x² + w₂x + b = y for x = 1, 2, 3 and y = 2, 4, 6.</source>
        <translation>三个点，三个未知数：对 x = 1、2、3 和 y = 2、4、6 解 w₁x² + w₂x + b = y。</translation>
    </message>
    <message>
        <source>The straight line y = 2x: w₁ and b are zero, and f(4) is exactly 8.</source>
        <translation>就是直线 y = 2x：w₁ 和 b 为零，f(4) 恰好是 8。</translation>
    </message>
    <message>
        <source>Train until f(4) misses 8 by less than 0.01. How many epochs does it take?</source>
        <translation>训练到 f(4) 与 8 相差不到 0.01。需要多少轮？</translation>
    </message>
    <message>
        <source>After 100 epochs the loss is 0.006 and f(4) still 8.54: the valley is flat, so a small loss says little about a point that was not in the data.</source>
        <translation>100 轮之后损失是 0.006，f(4) 却仍是 8.54：谷底很平，所以损失小并不能说明数据之外的点。</translation>
    </message>
    <message>
        <source>Find an optimizer that brings the loss below 0.00000001 within 1,000 epochs.</source>
        <translation>找一个能在 1,000 轮内把损失降到 0.00000001 以下的优化器。</translation>
    </message>
    <message>
        <source>Rprop does, and LBFGS; SGD without momentum stops at 3 · 10⁻⁷.</source>
        <translation>Rprop 能做到，LBFGS 也能；不带动量的 SGD 停在 3 · 10⁻⁷。</translation>
    </message>
    <message>
        <source>After how many hours of study is passing as likely as failing? Train, and read it.</source>
        <translation>学习多少小时后，通过与不通过的可能性一样大？训练后读出来。</translation>
    </message>
    <message>
        <source>Where w · x + b is zero, σ is 0.5: at −b / w ≈ 2.45 hours.</source>
        <translation>w · x + b 为零处 σ 是 0.5：即 −b / w ≈ 2.45 小时。</translation>
    </message>
    <message>
        <source>Beat the baseline, always the larger class, on the held-out rows by at least five points.</source>
        <translation>在留出的行上，比基线（总选较大的类别）至少高五个百分点。</translation>
    </message>
    <message>
        <source>Only what it gets right on rows that it has never seen counts.</source>
        <translation>只有在从未见过的行上答对的才算数。</translation>
    </message>
    <message>
        <source>614 rows in batches of 32: how many iterations has an epoch?</source>
        <translation>614 行，每批 32 行：一轮有多少次迭代？</translation>
    </message>
    <message>
        <source>614 / 32 rounded up: the last batch has 6 rows only.</source>
        <translation>614 / 32 向上取整：最后一批只有 6 行。</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Move the logits until the loss is below 0.01, at temperature 1.</source>
        <translation>在温度为 1 时移动 logit，直到损失低于 0.01。</translation>
    </message>
    <message>
        <source>Only differences count: the right logit has to lead by about 5.</source>
        <translation>只有差值起作用：正确的 logit 要领先大约 5。</translation>
    </message>
    <message>
        <source>Softmax taken twice, three classes: below which value can the loss never fall? Try it.</source>
        <translation>做两次 softmax，三个类别：损失永远不会低于哪个值？试一试。</translation>
    </message>
    <message>
        <source>Even p = 1 gives only e / (e + 2) after the second softmax: −log of that is 0.5514.</source>
        <translation>即使 p = 1，第二次 softmax 之后也只有 e / (e + 2)：它的 −log 是 0.5514。</translation>
    </message>
    <message>
        <source>Train the MLP until it reads 95 % of digits that it has never seen.</source>
        <translation>训练 MLP，直到它能读对 95 % 从未见过的数字。</translation>
    </message>
    <message>
        <source>Three epochs are enough; the last two points take much longer.</source>
        <translation>三轮就够了；最后两个百分点要久得多。</translation>
    </message>
    <message>
        <source>Reach 97.5 % with the convolutional network, which has 22 times fewer weights.</source>
        <translation>用卷积网络达到 97.5 %，它的权重只有二十二分之一。</translation>
    </message>
    <message>
        <source>A kernel is used at every place of the picture: few weights, much practice.</source>
        <translation>一个卷积核用在图片的每个位置：权重少，练习多。</translation>
    </message>
    <message>
        <source>The second block gives maps of 4 × 4. How many numbers go into the linear layer?</source>
        <translation>第二个模块给出 4 × 4 的特征图。有多少个数进入线性层？</translation>
    </message>
    <message>
        <source>24 + 16 + 24 + 24 = 88 channels of 4 · 4 numbers: 1408. The notebook wrote 320.</source>
        <translation>24 + 16 + 24 + 24 = 88 个通道，每个 4 · 4 个数：1408。笔记里写的是 320。</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>Train one epoch with 4 blocks a stage, with skip connections and then without them.</source>
        <translation>每段 4 个块，先带跳跃连接训练一轮，再不带它训练一轮。</translation>
    </message>
    <message>
        <source>With them about 96 %, without them pure guessing: no gradient reaches the front.</source>
        <translation>带上它约 96 %，不带它就是纯猜：没有梯度能到达前面的层。</translation>
    </message>
    <message>
        <source>Reach 97 % with an LSTM or a GRU.</source>
        <translation>用 LSTM 或 GRU 达到 97 %。</translation>
    </message>
    <message>
        <source>Their gates let the first rows be remembered until the last one is read.</source>
        <translation>它们的门让最初几行一直被记住，直到读完最后一行。</translation>
    </message>
    <message>
        <source>Make a kernel that gives 0 wherever the picture is flat, but not everywhere.</source>
        <translation>做一个卷积核：凡是图片平坦的地方都给出 0，但不是处处为 0。</translation>
    </message>
    <message>
        <source>Its weights sum to zero: it answers to differences, that is to edges.</source>
        <translation>它的权重之和为零：它对差异，也就是对边缘作出反应。</translation>
    </message>
    <message>
        <source>Make the output 2 × 2.</source>
        <translation>让输出成为 2 × 2。</translation>
    </message>
    <message>
        <source>⌊(5 + 2 · 0 − 3) / 2⌋ + 1 = 2: no padding, and a stride of 2.</source>
        <translation>⌊(5 + 2 · 0 − 3) / 2⌋ + 1 = 2：不填充，步幅为 2。</translation>
    </message>
    <message>
        <source>Let windows overlap, so that 5 × 5 becomes 3 × 3 and no number goes unread.</source>
        <translation>让窗口重叠，使 5 × 5 变成 3 × 3，且没有数被漏读。</translation>
    </message>
    <message>
        <source>A window of 3 with stride 1: most numbers are seen more than once.</source>
        <translation>窗口为 3，步幅为 1：多数数字被看到不止一次。</translation>
    </message>
    <message>
        <source>Open the notebook’s Inception, which cannot run. Repair it with an Inception block.</source>
        <translation>打开笔记中无法运行的 Inception。用一个 Inception 模块修好它。</translation>
    </message>
    <message>
        <source>What a layer expects must be what the one before it gives: here the block’s 88 channels.</source>
        <translation>一层所期望的必须是前一层给出的：这里就是模块的 88 个通道。</translation>
    </message>
    <message>
        <source>How narrow must the bottleneck be to save at least ten times the multiplications?</source>
        <translation>瓶颈要多窄，乘法才至少减少到十分之一？</translation>
    </message>
    <message>
        <source>15 channels between save 10.3 times as much; fewer lose more of what the channels say.</source>
        <translation>中间 15 个通道可省到 10.3 分之一；更少则会丢掉通道中更多的信息。</translation>
    </message>
    <message>
        <source>Read 99 % of digits that it has never seen, after two epochs at most.</source>
        <translation>最多两轮，就认对 99 % 没见过的数字。</translation>
    </message>
    <message>
        <source>Batch normalisation and one cycle of the rate: two epochs do what took C2 ten.</source>
        <translation>批归一化加上一个周期的学习率：两轮就做到了 C2 十轮的事。</translation>
    </message>
    <message>
        <source>A batch normalisation of 32 channels learns a scale and a shift for each. How many?</source>
        <translation>对 32 个通道做批归一化，每个通道学一个缩放和一个平移。一共多少个参数？</translation>
    </message>
    <message>
        <source>2 · 32 = 64; mean and spread are measured, not learned.</source>
        <translation>2 · 32 = 64。均值和离散程度是量出来的，不是学出来的。</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数个数</translation>
    </message>
    <message>
        <source>Train with digits of the pen model in every batch, and reach 98 %.</source>
        <translation>每一批都混入笔迹模型的数字来训练，达到 98 %。</translation>
    </message>
    <message>
        <source>Now draw a 1 with a foot and a 7 with a bar: MNIST alone had not shown it those.</source>
        <translation>现在画一个带底横的 1 和一个带横杠的 7：光靠 MNIST，它没见过这些写法。</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>S 形函数</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Inception block</source>
        <translation>Inception 块</translation>
    </message>
    <message>
        <source>residual block</source>
        <translation>残差块</translation>
    </message>
    <message>
        <source>concatenate channels</source>
        <translation>拼接通道</translation>
    </message>
    <message>
        <source>picture as rows</source>
        <translation>图片逐行</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>state after the last row</source>
        <translation>最后一行之后的状态</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>The picture as it was given.</source>
        <translation>原来的图片。</translation>
    </message>
    <message>
        <source>The picture, turned upright: the camera noted how it was held.</source>
        <translation>把图片转正：相机记下了拍摄时的方向。</translation>
    </message>
    <message>
        <source>It has 28 × 28 pixels, bright ink on black: it is MNIST’s and stays as it is.</source>
        <translation>它有 28 × 28 个像素，黑底亮字：是 MNIST 的图，保持原样。</translation>
    </message>
    <message>
        <source>Light, shadow and the colour of the paper are taken away: what is left is the ink.</source>
        <translation>去掉光线、阴影和纸的颜色：剩下的是墨迹。</translation>
    </message>
    <message>
        <source>Inverted: the ink becomes bright and the paper black, as in MNIST.</source>
        <translation>反色：墨迹变亮，纸变黑，和 MNIST 一样。</translation>
    </message>
    <message>
        <source>The ink is bright on dark already: it stays so, on black.</source>
        <translation>本来就是深底亮字：保持这样，底色变黑。</translation>
    </message>
    <message>
        <source>Cut out: the digit without specks, noise and lines of the paper.</source>
        <translation>裁出数字：不带斑点、噪声和纸上的线。</translation>
    </message>
    <message>
        <source>The largest digit is cut out; left out beside it: {count}.</source>
        <translation>裁出最大的数字；旁边没有取用的：{count} 个。</translation>
    </message>
    <message>
        <source>Its lines are {width} px wide where MNIST’s have 2: they are thinned to {made}.</source>
        <translation>笔画宽 {width} 像素，而 MNIST 的宽 2 像素：变细到 {made} 像素。</translation>
    </message>
    <message>
        <source>Its lines are {width} px wide where MNIST’s have 2: they are thickened to {made}.</source>
        <translation>笔画宽 {width} 像素，而 MNIST 的宽 2 像素：加粗到 {made} 像素。</translation>
    </message>
    <message>
        <source>Moved by whole pixels until its centre of mass is in the middle: the network’s input.</source>
        <translation>按整像素移动，直到重心在正中：这就是网络的输入。</translation>
    </message>
    <message>
        <source>Not scaled: the digit is as large as it was in the picture.</source>
        <translation>没有缩放：数字和图片里一样大。</translation>
    </message>
    <message>
        <source>Not centred: the digit stays where it was in the picture.</source>
        <translation>没有居中：数字留在图片里原来的位置。</translation>
    </message>
    <message>
        <source>Scaled so that its longer side has 20 px; each pixel is the mean of what it covers.</source>
        <translation>缩放到长边为 20 像素；每个像素是它所覆盖部分的平均值。</translation>
    </message>
    <message>
        <source>Your strokes, where and how large you drew them.</source>
        <translation>你的笔画，位置和大小都照你画的。</translation>
    </message>
    <message>
        <source>Scaled: the longer side of the ink has 20 px, drawn with a pen of MNIST’s width.</source>
        <translation>缩放：墨迹的长边为 20 像素，用 MNIST 那样粗的笔来画。</translation>
    </message>
    <message>
        <source>Not scaled: the digit is as large as you drew it, small or large.</source>
        <translation>没有缩放：数字画得多大就多大。</translation>
    </message>
    <message>
        <source>Moved by whole pixels until the centre of mass is in the middle.</source>
        <translation>按整像素移动，直到重心在正中。</translation>
    </message>
    <message>
        <source>Not centred: the digit stays where you drew it.</source>
        <translation>没有居中：数字留在你画的位置。</translation>
    </message>
    <message>
        <source>Anti-aliased: a pixel that the line covers in part is grey, as in MNIST.</source>
        <translation>抗锯齿：线条只盖住一部分的像素是灰的，和 MNIST 一样。</translation>
    </message>
    <message>
        <source>Hard edges: a pixel is black or white.</source>
        <translation>硬边：像素非黑即白。</translation>
    </message>
    <message>
        <source>Inverted: the ink is bright and the paper black, as in MNIST.</source>
        <translation>反色：墨迹亮，纸黑，和 MNIST 一样。</translation>
    </message>
    <message>
        <source>Not inverted: black ink on white, which the network has never seen.</source>
        <translation>没有反色：白底黑字，网络从没见过。</translation>
    </message>
    <message>
        <source>Normalised as in training: 0 becomes {low}, 1 becomes {high}. This the network receives.</source>
        <translation>像训练时那样标准化：0 变成 {low}，1 变成 {high}。网络收到的就是这个。</translation>
    </message>
    <message>
        <source>Not normalised: values from 0 to 1, though it learned from others.</source>
        <translation>没有标准化：值在 0 到 1 之间，而网络学的时候不是这样。</translation>
    </message>
</context>
<context>
    <name>predictions</name>
    <message>
        <source>How many percent of digits that it has never seen will it read at the end?</source>
        <translation>最后它能读对百分之几从未见过的数字？</translation>
    </message>
    <message>
        <source>How many percent of the rows held out will it get right? 65 % are of the larger class.</source>
        <translation>留出的行它能答对百分之几？65 % 属于较大的类别。</translation>
    </message>
    <message>
        <source>How will the loss fall? Draw it into the plot, then train.</source>
        <translation>损失会怎样下降？先画在图上，再训练。</translation>
    </message>
    <message>
        <source>Which is the first rate that climbs instead?</source>
        <translation>哪个学习率最先使代价上升？</translation>
    </message>
    <message>
        <source>The points lie on y = 2x. What will the trained curve say at x = 4?</source>
        <translation>这些点在 y = 2x 上。训练出的曲线在 x = 4 处是多少？</translation>
    </message>
    <message>
        <source>Which has the smallest loss after 1,000 epochs at the rate 0.01? Best first.</source>
        <translation>学习率 0.01，1,000 轮之后哪个损失最小？最好的排在前面。</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>A narrow network and few epochs: soon at a good reader.</source>
        <translation>窄网络，轮数少：很快就能读得不错。</translation>
    </message>
    <message>
        <source>For MNIST&apos;s test digits: many epochs, every digit changed a little each time.</source>
        <translation>针对 MNIST 测试数字：多轮训练，每次都把每个数字稍作变化。</translation>
    </message>
    <message>
        <source>For hands never seen: drawn digits of many countries and scribbles among MNIST&apos;s.</source>
        <translation>针对从未见过的笔迹：在 MNIST 中混入各国写法的数字和涂鸦。</translation>
    </message>
</context>
<context>
    <name>run_name</name>
    <message>
        <source>{entry} fine-tuned</source>
        <translation>{entry} 微调</translation>
    </message>
    <message>
        <source>{entry}, {when}</source>
        <translation>{entry}，{when}</translation>
    </message>
    <message>
        <source>{entry}, {accuracy} %, {when}</source>
        <translation>{entry}，{accuracy} %，{when}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The value of every parameter before the first step.</source>
        <translation>第一步之前每个参数的值。</translation>
    </message>
    <message>
        <source>Step of w</source>
        <translation>w 的间隔</translation>
    </message>
    <message>
        <source>How far apart the values of w are at which the loss is computed.</source>
        <translation>计算损失时，相邻两个 w 值相隔多少。</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>The bowl of the three points, or a saddle: there the gradient of all points together is zero, those of the single points are not.</source>
        <translation>由三个点得到的碗形，或一个鞍点：在鞍点处，所有点合在一起的梯度为零，单个点的梯度却不为零。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The raw table of 768 women with a fifth held out, the course&apos;s own scaled file with its three flaws, or a CSV file of your own.</source>
        <translation>768 位女性的原始表格（留出五分之一），课程自己的、已缩放且有三处缺陷的文件，或自己的 CSV 文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The CSV file of your own.</source>
        <translation>自己的 CSV 文件。</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>The column that is to be predicted; empty: the last one.</source>
        <translation>要预测的列；留空则为最后一列。</translation>
    </message>
    <message>
        <source>Fill missing</source>
        <translation>填补缺失</translation>
    </message>
    <message>
        <source>Put the median of the training rows where a zero means that nothing was measured.</source>
        <translation>在 0 表示没有测量的地方，填入训练行的中位数。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>残差块</translation>
    </message>
    <message>
        <source>The standard residual block, or the notebook&apos;s, which applies ReLU before the addition.</source>
        <translation>标准的残差块，或课程笔记中的残差块（先用 ReLU 再相加）。</translation>
    </message>
    <message>
        <source>Skip connection</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Add the block&apos;s input to its output. Without it a deep network hardly learns.</source>
        <translation>把残差块的输入加到输出上。没有它，很深的网络几乎学不会。</translation>
    </message>
    <message>
        <source>Blocks a stage</source>
        <translation>每级块数</translation>
    </message>
    <message>
        <source>How many residual blocks follow each pooling.</source>
        <translation>每次池化之后有几个残差块。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>循环单元</translation>
    </message>
    <message>
        <source>The recurrent cell that reads the rows of the picture one after another.</source>
        <translation>逐行读取图像的循环单元。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>How many channels the first convolution has; the later ones have up to three times as many. Twice the width is about four times the weights.</source>
        <translation>第一层卷积的通道数；后面各层最多是它的三倍。宽度加倍，权重大约是四倍。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>The share of the features that each step leaves out before the last layer, so that no answer hangs on a few of them.</source>
        <translation>每一步在最后一层之前随机略去的特征所占的比例，使答案不会只系于少数几个特征。</translation>
    </message>
    <message>
        <source>How many times every training example is seen.</source>
        <translation>每个训练样本看多少遍。</translation>
    </message>
    <message>
        <source>How many examples make one step. Small batches take many noisy steps, large ones few calm steps.</source>
        <translation>每一步用多少个样本。批小则步数多、噪声大，批大则步数少、较平稳。</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Set the gradient to zero</source>
        <translation>梯度清零</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>已走步数</translation>
    </message>
    <message>
        <source>How far one step moves the weights against the gradient. Too small is slow, too large diverges.</source>
        <translation>每一步让权重沿梯度的反方向移动多远。太小则慢，太大则发散。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>The share of the last step that is carried into the next one. Used by SGD and RMSprop.</source>
        <translation>上一步有多大比例带入下一步。SGD 和 RMSprop 会用到。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation>由梯度算出每一步怎样走的规则。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Decides the initial weights and the order of the examples. The same seed gives the same run.</source>
        <translation>决定初始权重和样本的顺序。种子相同，训练过程就相同。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate moves over the run: it stays, falls to a tenth after each third, falls along a cosine, or rises and falls in one cycle.</source>
        <translation>学习率在训练中怎样变化：保持不变，每过三分之一降到十分之一，沿余弦下降，或在一个周期内先升后降。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>The share of the target that is spread evenly over all classes, so that the network is never pushed to be absolutely certain.</source>
        <translation>目标中平均分给所有类别的比例，使网络不会被逼得绝对自信。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>How strongly each step pulls the weights towards zero, times the learning rate. Used by AdamW.</source>
        <translation>每一步把权重拉向零的强度，再乘以学习率。用于 AdamW。</translation>
    </message>
    <message>
        <source>Early stop</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Stop when the validation loss (without validation: the training loss) has not improved for so many epochs. 0 never stops early.</source>
        <translation>验证损失（没有验证时为训练损失）连续这么多轮没有改善就停止。0 表示从不提前停止。</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>保留最好</translation>
    </message>
    <message>
        <source>At the end go back to the weights of the epoch with the lowest validation loss (without validation: training loss).</source>
        <translation>结束时回到验证损失（没有验证时为训练损失）最低的那一轮的权重。</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Visit the points in a new order in every epoch, not always first to last.</source>
        <translation>每轮按新的顺序访问各点，而不总是从头到尾。</translation>
    </message>
    <message>
        <source>Pen digits</source>
        <translation>笔写数字</translation>
    </message>
    <message>
        <source>The share of each batch that is drawn by the pen model: digits in shapes that people all over the world write and that the American writers of MNIST hardly know.</source>
        <translation>每个批次中由笔模型画出的比例：世界各地的人所写、而 MNIST 的美国书写者很少写的字形。</translation>
    </message>
    <message>
        <source>No digits</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>The share of each batch that shows scribbles, signs and letters: of them the network learns to be unsure, not to see a digit in everything.</source>
        <translation>每个批次中涂鸦、符号和字母所占的比例：网络由此学会拿不准，而不是把什么都看成数字。</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turn every training digit by a new angle each time, up to so many degrees to either side.</source>
        <translation>每次把每个训练数字随机转过一个新的角度，向左或向右最多这么多度。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Stretch or shrink every training digit, in each direction for itself, by up to this share.</source>
        <translation>把每个训练数字在两个方向上各自拉伸或压缩，最多这个比例。</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>错切</translation>
    </message>
    <message>
        <source>Slant every training digit by up to so many pixels of width for each pixel of height.</source>
        <translation>使每个训练数字倾斜，每一像素高最多横移这么多像素。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Move every training digit by up to so many pixels in each direction.</source>
        <translation>把每个训练数字在每个方向上移动，最多这么多像素。</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>笔画粗细</translation>
    </message>
    <message>
        <source>Thicken or thin the strokes of every training digit: 1 stands for up to a pixel on each side.</source>
        <translation>把每个训练数字的笔画加粗或变细：1 表示每侧最多一个像素。</translation>
    </message>
    <message>
        <source>Elastic distortion</source>
        <translation>弹性形变</translation>
    </message>
    <message>
        <source>Bend every training digit smoothly, by so many pixels (standard deviation) at each point.</source>
        <translation>使每个训练数字平滑地弯曲，每一点移动这么多像素（标准差）。</translation>
    </message>
    <message>
        <source>Fine-tuned from</source>
        <translation>微调自</translation>
    </message>
    <message>
        <source>The network whose weights the training begins with; it then learns from your own handwriting. Empty: it begins anew.</source>
        <translation>训练从这个网络的权重开始，然后用你的笔迹学习。留空：从头开始。</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>In fine-tuning, the share of each batch that repeats digits of MNIST, so that they are not forgotten.</source>
        <translation>微调时每批中重复 MNIST 数字的比例，以免把它们忘掉。</translation>
    </message>
    <message>
        <source>Shift and scale the inputs: pixels to mean 0 and standard deviation 1 (0.1307 and 0.3081 for these digits), the columns of a table to −1…1.</source>
        <translation>平移并缩放输入：像素变为均值 0、标准差 1（这些数字原为 0.1307 和 0.3081），表格的各列变为 −1…1。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the network trains. “auto” takes the fastest that this computer has.</source>
        <translation>网络在哪里训练。“auto”选用这台电脑上最快的设备。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <source>“bf16” multiplies matrices with 8 bits of precision instead of 24: faster on processors made for it, with results that differ within noise.</source>
        <translation>“bf16”做矩阵乘法时只用 8 位精度而不是 24 位：在支持它的处理器上更快，结果的差别在噪声之内。</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Course protocol</source>
        <translation>课程做法</translation>
    </message>
    <message>
        <source>Train on all 60,000 digits and test after every epoch, as the course does. Otherwise 5,000 are set aside for validation, and the test waits for the end.</source>
        <translation>与课程一样，用全部 60,000 个数字训练，每轮之后都测试。否则留出 5,000 个用于验证，训练结束后才测试。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>期望输入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Channels joined</source>
        <translation>拼接的通道</translation>
    </message>
    <message>
        <source>Size joined</source>
        <translation>拼接的尺寸</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channels in</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>Channels out</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Channels between</source>
        <translation>中间通道</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>正确类别</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Softmax twice</source>
        <translation>两次 softmax</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>各行的正确类别</translation>
    </message>
</context>
<context>
    <name>shapes</name>
    <message>
        <source>{layer} expects {expected} channels, {given} are given.</source>
        <translation>{layer} 期望 {expected} 个通道，却得到 {given} 个。</translation>
    </message>
    <message>
        <source>{layer} expects {expected} numbers, {given} come.</source>
        <translation>{layer} 期望 {expected} 个数，却来了 {given} 个。</translation>
    </message>
    <message>
        <source>{layer} takes a row of numbers, but maps of {given} come: flatten them to {numbers}.</source>
        <translation>{layer} 接收一行数，来的却是 {given} 的特征图：把它展平成 {numbers} 个数。</translation>
    </message>
    <message>
        <source>{layer} needs maps (channels, height, width), but {given} comes.</source>
        <translation>{layer} 需要特征图（通道、高、宽），来的却是 {given}。</translation>
    </message>
    <message>
        <source>In {layer}, kernel {kernel} is larger than the padded picture of {size}.</source>
        <translation>{layer} 的核 {kernel} 大于填充后的图片 {size}。</translation>
    </message>
    <message>
        <source>In {layer}, padding {padding} is more than half of kernel {kernel}: torch refuses.</source>
        <translation>{layer} 的填充 {padding} 超过核 {kernel} 的一半，torch 不允许。</translation>
    </message>
    <message>
        <source>{layer} can join maps of the same size only: {own} come, {other} are to be joined.</source>
        <translation>{layer} 只能拼接同样大小的特征图：来的是 {own}，要拼接的是 {other}。</translation>
    </message>
    <message>
        <source>{layer} reads pictures of one channel, {given} are given.</source>
        <translation>{layer} 读取单通道图片，却得到 {given} 个通道。</translation>
    </message>
    <message>
        <source>{layer} needs steps with their numbers, but {given} comes.</source>
        <translation>{layer} 需要一步一步的数，来的却是 {given}。</translation>
    </message>
    <message>
        <source>Let {layer} expect {given}</source>
        <translation>让 {layer} 期望 {given}</translation>
    </message>
    <message>
        <source>Put an Inception block before {layer}</source>
        <translation>在 {layer} 前加 Inception 块</translation>
    </message>
    <message>
        <source>Put flatten before {layer}</source>
        <translation>在 {layer} 前加展平</translation>
    </message>
    <message>
        <source>Read the picture as rows before {layer}</source>
        <translation>在 {layer} 前把图片逐行读</translation>
    </message>
    <message>
        <source>Mix the channels to 1 before {layer}</source>
        <translation>在 {layer} 前把通道混成 1 个</translation>
    </message>
    <message>
        <source>Set padding to {value}</source>
        <translation>把填充设为 {value}</translation>
    </message>
    <message>
        <source>Set the kernel to {value}</source>
        <translation>把核设为 {value}</translation>
    </message>
    <message>
        <source>Join maps of the same size</source>
        <translation>拼接同样大小的特征图</translation>
    </message>
    <message>
        <source>Remove flatten before {layer}</source>
        <translation>删除 {layer} 前的展平</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>删除 {layer}</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Missing in column “{column}”: {count} of {rows}, the first in row {row}.</source>
        <translation>“{column}”列有缺失：{rows} 个中缺 {count} 个，第一个在第 {row} 行。</translation>
    </message>
    <message>
        <source>Column “{column}” is left out: it holds text (“{value}” in row {row}).</source>
        <translation>“{column}”列不用：它含有文本（“{value}”，第 {row} 行）。</translation>
    </message>
    <message>
        <source>Column “{column}” is left out: it holds no values.</source>
        <translation>“{column}”列不用：它没有值。</translation>
    </message>
    <message>
        <source>Rows without a label are left out: {count}, the first is row {row}.</source>
        <translation>没有标签的行不用：共 {count} 行，第一个是第 {row} 行。</translation>
    </message>
    <message>
        <source>The class “{value}” occurs only once, in row {row}. A slip of the pen?</source>
        <translation>类别“{value}”只出现一次，在第 {row} 行。是笔误吗？</translation>
    </message>
    <message>
        <source>Zeros in column “{column}” that stand for missing values: {count} of {rows}.</source>
        <translation>“{column}”列中表示缺失的 0：{rows} 个中有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} of {rows} rows are lost: those with a value exactly in the middle of its column. Scaled it is 0, and the format through which the table went leaves zeros out.</source>
        <translation>{rows} 行中丢失了 {count} 行：它们有一个值恰在该列正中。缩放后它是 0，而表格经过的格式会略去 0。</translation>
    </message>
    <message>
        <source>Every −1 was turned into 0, in {count} cells: the lowest value of a column looks like its middle.</source>
        <translation>每个 −1 都变成了 0，共 {count} 个单元格：一列的最小值看起来像它的中间值。</translation>
    </message>
    <message>
        <source>The label is turned round: 1 means tested negative, 0 tested positive.</source>
        <translation>标签颠倒了：1 表示检测为阴性，0 表示阳性。</translation>
    </message>
</context>
</TS>
