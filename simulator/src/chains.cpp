#include "chains.h"

#include "laws.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

using Matrix = std::vector<double>; // square, row by row

constexpr int taylorTerms = 24;

Matrix product(const Matrix& a, const Matrix& b, std::size_t n) {
    Matrix c(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k)
            for (std::size_t j = 0; j < n; ++j)
                c[i * n + j] += a[i * n + k] * b[k * n + j];
    return c;
}

// exp(x (P - I)) = e^-x sum x^k / k! P^k; every term positive.
Matrix uniformised(const Matrix& p, double x, std::size_t n) {
    Matrix sum(n * n, 0), term(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        term[i * n + i] = std::exp(-x);
    for (int k = 1; k <= taylorTerms; ++k) {
        for (std::size_t i = 0; i < n * n; ++i)
            sum[i] += term[i];
        term = product(term, p, n);
        for (double& value : term)
            value *= x / k;
    }
    return sum;
}

} // namespace

AbsorbingChain::AbsorbingChain(std::size_t states) : m_states(states), m_rates(states * states, 0), m_loss(states, 0) {}

void AbsorbingChain::addRate(std::size_t from, std::size_t to, double rate) {
    m_rates[from * m_states + to] += rate;
}

void AbsorbingChain::addLoss(std::size_t from, double rate) {
    m_loss[from] += rate;
}

double AbsorbingChain::meanTime() const {
    Matrix rates = m_rates;
    std::vector<double> loss = m_loss, reward(m_states, 1);
    const auto rate = [&](std::size_t i, std::size_t j) -> double& { return rates[i * m_states + j]; };
    // Takes the last state out: what went through it goes on at once, and the time it took is added to who went there.
    for (std::size_t k = m_states - 1; k > 0; --k) {
        double out = loss[k];
        for (std::size_t j = 0; j < k; ++j)
            out += rate(k, j);
        for (std::size_t i = 0; i < k; ++i) {
            const double share = rate(i, k) / out;
            for (std::size_t j = 0; j < k; ++j)
                if (j != i) rate(i, j) += share * rate(k, j);
            loss[i] += share * loss[k];
            reward[i] += share * reward[k];
        }
    }
    return reward[0] / loss[0];
}

double AbsorbingChain::lossWithin(double hours) const {
    const std::size_t n = m_states + 1;
    double fastest = 0;
    for (std::size_t i = 0; i < m_states; ++i) {
        double out = m_loss[i];
        for (std::size_t j = 0; j < m_states; ++j)
            out += m_rates[i * m_states + j];
        fastest = std::max(fastest, out);
    }
    if (fastest <= 0 || hours <= 0) return 0;
    const double pace = 2 * fastest; // twice, so that no diagonal is a difference of like numbers
    Matrix p(n * n, 0);
    for (std::size_t i = 0; i < m_states; ++i) {
        double out = m_loss[i];
        for (std::size_t j = 0; j < m_states; ++j)
            if (j != i) {
                p[i * n + j] = m_rates[i * m_states + j] / pace;
                out += m_rates[i * m_states + j];
            }
        p[i * n + m_states] = m_loss[i] / pace;
        p[i * n + i] = 1 - out / pace;
    }
    p[n * n - 1] = 1;
    const int squarings = std::max(0, static_cast<int>(std::ceil(std::log2(pace * hours))));
    Matrix step = uniformised(p, std::ldexp(pace * hours, -squarings), n);
    for (int i = 0; i < squarings; ++i)
        step = product(step, step, n);
    return step[m_states];
}

std::vector<double> steadyState(const std::vector<double>& births, const std::vector<double>& deaths) {
    std::vector<double> p{1};
    double sum = 1;
    for (std::size_t j = 0; j < births.size(); ++j) {
        p.push_back(p.back() * births[j] / deaths[j]);
        sum += p.back();
    }
    for (double& value : p)
        value /= sum;
    return p;
}

AbsorbingChain FailureLadder::chain() const {
    AbsorbingChain chain(up.size());
    for (std::size_t k = 0; k < up.size(); ++k) {
        chain.addLoss(k, lossNow[k]);
        if (k + 1 < up.size()) chain.addRate(k, k + 1, up[k]);
        else chain.addLoss(k, up[k]);
        if (k > 0) chain.addRate(k, k - 1, down[k]);
    }
    return chain;
}

FailureLadder raidLadder(int disks, int tolerated, double failuresPerHour, double repairsPerHour, bool isParallel,
                         double readError) {
    FailureLadder ladder;
    for (int k = 0; k <= tolerated; ++k) {
        const double repair = k == 0 ? 0 : repairsPerHour * (isParallel ? k : 1);
        const double bad = k == tolerated ? readError : 0;
        ladder.up.push_back((disks - k) * failuresPerHour);
        ladder.down.push_back(repair * (1 - bad));
        ladder.lossNow.push_back(repair * bad);
    }
    return ladder;
}

double readErrorBound(int disksRead, double capacityTb, double errorsPerBit) {
    return -std::expm1(-disksRead * capacityTb * 1e12 * 8 * errorsPerBit);
}

double latentDefectChance(int disksRead, double affectedInYear, double scrubHours) {
    const double rate = -std::log1p(-affectedInYear) / hoursInYear;
    return -std::expm1(-disksRead * rate * scrubHours / 2);
}

double lossPerCycle(const FailureLadder& ladder) {
    // Probability of the loss before state 0, from state 1: the chain without state 0, by the same reduction.
    const std::size_t n = ladder.up.size();
    if (n < 2) return 1;
    std::vector<double> loss(n), down = ladder.down;
    for (std::size_t k = 1; k < n; ++k)
        loss[k] = ladder.lossNow[k] + (k + 1 == n ? ladder.up[k] : 0);
    for (std::size_t k = n - 1; k > 1; --k) {
        const double out = down[k] + loss[k];
        loss[k - 1] += ladder.up[k - 1] * loss[k] / out;
        // What returns from k to k-1 is back where it was and counts as nothing.
    }
    return loss[1] / (loss[1] + down[1]);
}

} // namespace sightline::simulator
